// Writes the lists of what has one file each, so that nobody has to enter a file anywhere. The order of a list stays as it is:
// it is the order in which the things are shown, and whoever wants another one moves a line. What is new comes last.
// `--check` writes nothing and fails when a committed list is not what its folder has.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const HEADER =
  '// Generated from the files of this folder by `npm run build:indexes`: of it, only the order of the list is yours to edit.';

/** `name` of a list, its folder, files of it that are no members, and the parts of its text. */
export const INDEXES = [
  {
    folder: 'src/policy/actions',
    others: ['action'],
    head: [],
    open: 'export const ACTIONS = {',
    close: '} as const;',
  },
  {
    folder: 'src/lint/rules',
    others: [],
    head: ["import type { LintRule } from '#lint/rule.ts';"],
    open: 'export const RULES: readonly LintRule[] = [',
    close: '];',
  },
  {
    folder: 'src/report/period/formats',
    others: ['format'],
    head: ["import type { Format } from './format.ts';"],
    open: 'export const FORMATS: Readonly<Record<string, Format>> = {',
    close: '};',
  },
];

/** `dead-role` → `deadRole`: what the file of a thing exports. */
export const exportOf = (file) => file.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** The text of an index, `root` being the repository. */
export function indexText(root, { folder, others, head, open, close }) {
  const files = readdirSync(new URL(`${folder}/`, root))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .filter((name) => name !== 'index' && !others.includes(name))
    .sort();
  const index = new URL(`${folder}/index.ts`, root);
  const old = existsSync(index) ? readFileSync(index, 'utf8') : '';
  const listed = [...old.matchAll(/^ {2}(\w+),$/gm)].map(([, name]) => name);
  const known = new Set(files.map(exportOf));
  const order = new Set([...listed.filter((name) => known.has(name)), ...known]);
  const imports = files.map((file) => `import { ${exportOf(file)} } from './${file}.ts';`);
  const list = [...order].map((name) => `  ${name},`);
  return `${[HEADER, ...head, ...imports, '', open, ...list, close].join('\n')}\n`;
}

export function buildIndexes(root, check = false) {
  return INDEXES.filter((index) => {
    const file = new URL(`${index.folder}/index.ts`, root);
    const text = indexText(root, index);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
    if (!check) writeFileSync(file, text);
    return true;
  }).map(({ folder }) => `${folder}/index.ts`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const check = process.argv.includes('--check');
  for (const file of buildIndexes(new URL('../', import.meta.url), check)) {
    if (!check) continue;
    console.error(`${file} is not what its folder has: run \`npm run build:indexes\`.`);
    process.exitCode = 1;
  }
}
