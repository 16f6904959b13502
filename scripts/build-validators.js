// Compiles the JSON Schemas that are checked at run time into plain functions, so that neither ajv nor its compiler is loaded
// when the Action starts. `--check` writes nothing and fails when a committed validator is not what its schema gives.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { rolldown } from 'rolldown';

const ROOT = new URL('../', import.meta.url);
// `src/logic` checks rules, with the policy's own facts and better words; their part of the schema is for editors.
const VALIDATORS = [
  {
    schema: 'schemas/policy.v1.schema.json',
    code: 'src/generated/policy-schema.js',
    leaveOut: ['rule', 'element-rule'],
  },
  { schema: 'schemas/policy-test.v1.schema.json', code: 'src/generated/policy-test-schema.js', leaveOut: [] },
];

const HEADER = '// Generated from {schema} by `npm run build:validators`. Do not edit.\n';

/** Gives the validator of one schema as an ES module without imports. */
async function compile(schema) {
  // `verbose` keeps the part of the schema with each error: messages name the keys and values that would have been right.
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strict: true,

    strictTypes: false,
    strictTuples: false,
    ownProperties: true,
    code: { source: true, esm: true, lines: true },
  });
  // Words for editors: yaml-language-server shows them instead of the pattern.
  ajv.addKeyword('patternErrorMessage');
  const source = standalone.default(ajv, ajv.compile(schema));
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
  const { output } = await bundle.generate({ format: 'esm', comments: false });
  await bundle.close();
  return output[0].code;
}

const check = process.argv.includes('--check');
for (const { schema, code, leaveOut } of VALIDATORS) {
  const document = JSON.parse(readFileSync(new URL(schema, ROOT), 'utf8'));
  for (const name of leaveOut) document.definitions[name] = true;
  const built = HEADER.replace('{schema}', schema) + (await compile(document));
  if (!check) {
    mkdirSync(new URL('.', new URL(code, ROOT)), { recursive: true });
    writeFileSync(new URL(code, ROOT), built);
  } else if (readFileSync(new URL(code, ROOT), 'utf8') !== built) {
    console.error(`${code} is not what ${schema} gives: run \`npm run build:validators\`.`);
    process.exitCode = 1;
  }
}
