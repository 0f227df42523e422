/** Writes docs/record.schema.json, the JSON Schema of a line of NDJSON, from the shape by which records are read. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { recordSchema } from './record-schema/schema.ts';

const path = fileURLToPath(new URL('../docs/record.schema.json', import.meta.url));
writeFileSync(path, recordSchema());
console.log('docs/record.schema.json');
