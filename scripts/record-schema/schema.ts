import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { RECORD_SHAPE } from '../../src/formats/read/record-shape.ts';

/** The file's text. Reading leaves out fields it does not know; the schema, which is for what we write, takes none. */
export function recordSchema(): string {
  const schema = toJsonSchema(RECORD_SHAPE, {
    target: 'draft-2020-12',
    // A check that a form is also a date, and the slots' own test, have no words in JSON Schema.
    ignoreActions: ['check'],
    overrideSchema: ({ valibotSchema, jsonSchema }) => {
      if (valibotSchema.type === 'custom')
        return { type: 'object', additionalProperties: { type: 'string' } };
      return jsonSchema.type === 'object' ? { ...jsonSchema, additionalProperties: false } : undefined;
    },
  });
  return `${JSON.stringify({ ...described(schema) }, null, 2)}\n`;
}

const described = ({ $schema, ...rest }: JsonSchema) => ({
  $schema,
  title: 'On the Record: one article with its statements, gaps and notes',
  ...rest,
});
