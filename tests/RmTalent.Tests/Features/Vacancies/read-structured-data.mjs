// Reads a page's structured data with an extractor that is not ours, checks it against the search engines' rules with a validator that is not ours either, and prints both as JSON.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [extractor, validator, file] = process.argv.slice(2);
const found = await import(pathToFileURL(extractor).href);
const { default: Validator } = await import(pathToFileURL(validator).href);
const Extractor = found.default?.default ?? found.default;
const data = new Extractor({ addLocation: true }).parse(readFileSync(file, 'utf8'));
const issues = await new Validator().validate(data);
console.log(JSON.stringify({ data: data.jsonld, errors: data.errors ?? [], issues: issues.map((i) => `${i.severity} ${i.issueMessage}`) }));
