// Checks a badge with jose, which is not ours, against a site's own keys, and prints what it understood as JSON.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [library, keys, issuer, at, file] = process.argv.slice(2);
const { createRemoteJWKSet, jwtVerify } = await import(pathToFileURL(library).href);
try {
  const known = createRemoteJWKSet(new URL(keys), { headers: { 'x-forwarded-proto': 'https' } });
  const { payload, protectedHeader } = await jwtVerify(readFileSync(file, 'utf8'), known, { issuer, algorithms: ['RS256'], typ: 'JWT', currentDate: new Date(at) });
  console.log(JSON.stringify({ payload, header: protectedHeader }));
} catch (error) {
  console.log(JSON.stringify({ refused: error.code ?? String(error) }));
}
