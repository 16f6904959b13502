// Compiles the JSON Schemas that are checked at run time into plain functions, so that neither ajv nor its compiler is loaded
// when the Action starts. `--check` writes nothing and fails when a committed validator is not what its schema gives.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { rolldown } from 'rolldown';

const ROOT = new URL('../', import.meta.url);
// `src/logic` checks rules, with the policy's own facts and better words, and `src/policy/channels.ts` the settings of channels,
// without showing one; their part of the schema is for editors, as is what each fact means.
const POLICY = {
  schema: 'schemas/policy.v1.schema.json',
  leaveOut: ['rule', 'element-rule', 'fact', 'channel-settings'],
};
const VALIDATORS = [
  { ...POLICY, code: 'src/generated/policy-schema.js', telling: true },
  { ...POLICY, code: 'src/generated/policy-verdict.js', telling: false },
  {
    schema: 'schemas/policy-test.v1.schema.json',
    leaveOut: [],
    code: 'src/generated/policy-test-schema.js',
    telling: true,
  },
];

const NOTES = new Set(['title', 'description', 'patternErrorMessage', 'default']);

const HEADER = '// Generated from {schema} by `npm run build:validators`. Do not edit.\n';

/**
 * Gives the validator of one schema as an ES module without imports. One that is `telling` says everything that is wrong; the
 * other ends at the first thing and does not say what it is, which makes it a third as large and as long to run.
 */
async function compile(schema, telling) {
  const ajv = new Ajv({
    allErrors: telling,
    // Keeps the part of the schema with each error: messages name the keys and values that would have been right.
    verbose: telling,
    messages: telling,
    inlineRefs: telling,
    strict: true,
    strictTypes: false,
    strictTuples: false,
    ownProperties: telling,
    code: { source: true, esm: true, lines: true },
  });
  // Words for editors: yaml-language-server shows them instead of the pattern.
  ajv.addKeyword('patternErrorMessage');
  const compiled = standalone.default(ajv, ajv.compile(telling ? schema : withoutNotes(schema)));
  const source = telling ? compiled : withoutWords(compiled);
  const entry = fileURLToPath(new URL('validator.js', ROOT));
  const bundle = await rolldown({
    input: entry,
    cwd: fileURLToPath(ROOT),
    platform: 'neutral',
    plugins: [
      {
        name: 'validator-from-memory',
        resolveId: (id) =>
          id === entry ? id : id.startsWith('ajv/') ? createRequire(import.meta.url).resolve(id) : null,
        load: (id) => (id === entry ? source : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm', comments: false, minify: true });
  await bundle.close();
  return output[0].code;
}

/** A schema without what it says to people. */
function withoutNotes(schema) {
  if (Array.isArray(schema)) return schema.map(withoutNotes);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key, value]) => !NOTES.has(key) || typeof value !== 'string');
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutNotes(value)]));
}

/**
 * What only serves the words of an error is left out: where it is, and what the schema says there. Errors are counted, not kept.
 * Half of the code is gone with it, which Node would read at each start.
 */
function withoutWords(source) {
  const code = [
    [
      /vErrors = vErrors === null \? \w+\.errors : vErrors\.concat\(\w+\.errors\);\nerrors = vErrors\.length;/g,
      'errors++;',
    ],
    [/const err\d+ = .*;\nif\(vErrors === null\)\{\nvErrors = .*;\n\}\nelse \{\nvErrors\.push\(.*\);\n\}\n/g, ''],
    [/let vErrors = null;\n/g, ''],
    [/validate\d+\.errors = .*;\n/g, ''],
    [/, \{instancePath:.*?,rootData\}\)/g, ')'],
    [/, \{instancePath="".*?\}=\{\}\)/g, ')'],
  ].reduce((text, [pattern, by]) => text.replace(pattern, by), source);
  const rest = /.*(?:vErrors|instancePath|\.errors).*/.exec(code);
  if (rest !== null) throw new Error(`ajv writes validators otherwise than it did: ${rest[0]}`);
  return code.replace(/^const (schema\d+) = (\{.*\});$/gm, (line, name, schema) => {
    const uses = [...code.matchAll(new RegExp(`\\b${name}\\b(?! = )(\\.properties)?`, 'g'))];
    return uses.every(([, part]) => part) ? `const ${name} = ${JSON.stringify(keysOf(JSON.parse(schema)))};` : line;
  });
}

/** Of a schema, the names of properties, which are all that the code looks up. */
const keysOf = ({ properties }) =>
  properties === undefined
    ? {}
    : { properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, keysOf(one)])) };

const check = process.argv.includes('--check');
for (const { schema, code, leaveOut, telling } of VALIDATORS) {
  const document = JSON.parse(readFileSync(new URL(schema, ROOT), 'utf8'));
  for (const name of leaveOut) document.definitions[name] = true;
  const built = HEADER.replace('{schema}', schema) + (await compile(document, telling));
  if (!check) {
    mkdirSync(new URL('.', new URL(code, ROOT)), { recursive: true });
    writeFileSync(new URL(code, ROOT), built);
  } else if (readFileSync(new URL(code, ROOT), 'utf8') !== built) {
    console.error(`${code} is not what ${schema} gives: run \`npm run build:validators\`.`);
    process.exitCode = 1;
  }
}
