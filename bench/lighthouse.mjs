// ./dev lighthouse: the careers site as Lighthouse sees it on a phone. Publishes nothing: give it the folder of a published site.
// node bench/lighthouse.mjs <folder of the published site> <scratch folder with node_modules>
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [site, modules] = process.argv.slice(2);
const load = name => import(pathToFileURL(createRequire(join(modules, 'package.json')).resolve(name)));
const { default: lighthouse } = await load('lighthouse');
const { launch } = await load('chrome-launcher');

const scratch = mkdtempSync(join(tmpdir(), 'lighthouse-'));
const server = spawn('dotnet', ['RmTalent.dll'], {
  cwd: site,
  env: {
    ...process.env, ASPNETCORE_ENVIRONMENT: 'Production', ASPNETCORE_URLS: 'http://127.0.0.1:0', Demo: 'true', Jobs__Enabled: 'false',
    Documents__EngineLicence: 'AGPL', ConnectionStrings__Db: `Data Source=${join(scratch, 'site.db')}`, Mail__Pickup: join(scratch, 'mail'),
  },
});
let chrome;
try {
  const url = await new Promise((found, failed) => {
    server.stdout.on('data', line => /Now listening on: (http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1] && found(/http:\/\/127\.0\.0\.1:\d+/.exec(line)[0]));
    server.on('exit', code => failed(new Error(`The site ended with ${code}`)));
  });
  const html = await (await fetch(`${url}/careers`)).text();
  const advert = /href="(\/careers\/(?!feed)[a-z0-9-]+)"/.exec(html)[1];
  chrome = await launch({ chromePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', chromeFlags: ['--headless=new', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
  console.log('| page | performance | accessibility | best practices | SEO | first load |\n|---|---|---|---|---|---|');
  let low = false;
  for (const path of ['/careers', advert]) {
    const { lhr } = await lighthouse(url + path, { port: chrome.port, onlyCategories: categories, logLevel: 'error' });
    const score = name => Math.round(lhr.categories[name].score * 100);
    low ||= categories.some(c => score(c) < 95);
    console.log(`| ${path} | ${categories.map(score).join(' | ')} | ${Math.round(lhr.audits['total-byte-weight'].numericValue / 1024)} KiB |`);
    for (const audit of Object.values(lhr.audits).filter(a => a.scoreDisplayMode === 'error')) {
      console.error(`  ${path}: ${audit.id} could not be judged: ${audit.errorMessage}`);
    }
    for (const audit of Object.values(lhr.audits).filter(a => a.score !== null && a.score < 0.9 && a.scoreDisplayMode !== 'informative')) {
      console.error(`  ${path}: ${audit.id} ${audit.score} ${audit.displayValue ?? ''} ${JSON.stringify(audit.details?.items?.slice(0, 3) ?? '').slice(0, 400)}`);
    }
  }
  process.exitCode = low ? 1 : 0;
} finally {
  chrome?.kill();
  server.kill('SIGTERM');
  await new Promise(done => server.exitCode === null ? server.on('exit', done) : done());
  rmSync(scratch, { recursive: true, force: true });
}
