// Builds the stylesheets, scripts, icons and fonts into src/RmTalent/wwwroot. The site's build calls this; builds may run side by side.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync, cpSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(here, "../src/RmTalent/wwwroot");
const marker = join(target, "css/site.css"); // written last: MSBuild compares it with the sources
const lock = join(tmpdir(), `rmtalent-assets-${createHash("sha256").update(here).digest("hex").slice(0, 12)}`);
const patience = 5 * 60_000;

await locked(async () => {
  const started = new Date();
  if (age(join(here, "package-lock.json")) > age(join(here, "node_modules/.package-lock.json")))
    execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: here, stdio: "inherit", shell: process.platform === "win32" });
  if (age(marker) > Math.max(...sources(here).map(age))) return; // another build made it while this one waited

  const fresh = `${target}.new`;
  rmSync(fresh, { recursive: true, force: true });
  await styles(fresh);
  await scripts(fresh);
  icons(fresh);
  if (existsSync(join(here, "images"))) cpSync(join(here, "images"), fresh, { recursive: true });

  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
  utimesSync(marker, started, started);
});

async function styles(out) {
  const [{ compile }, { build }] = await Promise.all([import("sass"), import("esbuild")]);
  for (const name of ["site", "print"]) {
    const { css } = compile(join(here, `styles/${name}.scss`), {
      loadPaths: [join(here, "node_modules")],
      quietDeps: true,
      silenceDeprecations: ["import", "global-builtin", "color-functions", "if-function"],
    });
    await build({
      stdin: { contents: css, loader: "css", resolveDir: join(here, "styles") },
      outfile: join(out, `css/${name}.css`),
      bundle: true, minify: true, target: "es2022", logLevel: "warning",
      loader: { ".woff2": "file" }, assetNames: "../fonts/[name]-[hash]",
    });
  }
}

/** One entry for every page; what only some pages need becomes a chunk that they load on demand. */
async function scripts(out) {
  const { build } = await import("esbuild");
  await build({
    entryPoints: [join(here, "scripts/site.js")],
    outdir: join(out, "js"), chunkNames: "[name]-[hash]",
    bundle: true, splitting: true, minify: true, format: "esm", target: "es2022", logLevel: "warning", legalComments: "none",
  });
  await build({ // runs in the frame of a package, before the package's own scripts, so it is a script of the old kind
    entryPoints: [join(here, "scripts/scorm.js")],
    outdir: join(out, "js"), bundle: true, minify: true, format: "iife", target: "es2022", logLevel: "warning", legalComments: "none",
  });
}

function icons(out) {
  const names = JSON.parse(readFileSync(join(here, "icons.json"), "utf8"));
  const symbols = names.map((name) => {
    const svg = readFileSync(join(here, `node_modules/@tabler/icons/icons/outline/${name}.svg`), "utf8");
    const shapes = [...svg.matchAll(/<(?!svg|\/svg)[^>]+>/g)].map(([shape]) => shape.replace(/\s*\/>/, "/>")).filter((shape) => !shape.includes('stroke="none"'));
    return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.join("")}</symbol>`;
  });
  writeFileSync(join(out, "icons.svg"), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`);
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.name === "node_modules" ? [] : entry.isDirectory() ? sources(join(folder, entry.name)) : [join(folder, entry.name)]);
}

function age(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}

/** A directory is made atomically on every file system, so it serves as the lock. */
async function locked(work) {
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (Date.now() - age(lock) > patience) rmSync(lock, { recursive: true, force: true }); // its owner was killed
      else await new Promise((done) => setTimeout(done, 250));
    }
  }
  try {
    await work();
  } finally {
    rmdirSync(lock);
  }
}
