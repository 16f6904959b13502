/**
 * Registers: modules that list what the other modules of their folder define, as a bundler cannot look into a folder. They are
 * generated, so that adding a module is all it takes to add what it defines.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Register {
  /** Of the repository. */
  readonly folder: string;
  /** What the list is called. */
  readonly list: string;
  readonly about: string;
  /** Type of the names in the list, and what it is called. */
  readonly names: string;
  /** A member that gives the order; without one they stand in the order of their files. */
  readonly orderedBy: string;
}

const REGISTERS: readonly Register[] = [
  {
    folder: 'src/engine/incident/commands',
    list: 'COMMANDS',
    about: 'Every command in comments, in the order in which people are told of them.',
    names: 'CommandName',
    orderedBy: 'place',
  },
];

export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** `page-out` → `pageOut`, the name under which a module exports what it defines. */
export const exportName = (name: string): string =>
  name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Every register as it has to be for the modules that are in its folder under `root`. */
export const registers = (root: string): readonly GeneratedFile[] =>
  REGISTERS.map((register) => ({
    path: `${register.folder}/index.ts`,
    text: registerText(
      register,
      readdirSync(resolve(root, register.folder))
        .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
        .map((file) => file.slice(0, -'.ts'.length))
        .toSorted(),
    ),
  }));

export function writeRegisters(root: string): void {
  for (const { path, text } of registers(root)) writeFileSync(resolve(root, path), text);
}

function registerText({ list, about, names, orderedBy }: Register, modules: readonly string[]): string {
  const imports = modules.map((name) => `import { ${exportName(name)} } from './${name}.ts';`);
  return `/** Written by \`npm run build:registers\` from the files of this folder. Do not edit. */
${imports.join('\n')}

/** ${about} */
export const ${list} = [
${modules.map((name) => `  ${exportName(name)},`).join('\n')}
].toSorted((a, b) => a.${orderedBy} - b.${orderedBy});

export type ${names} = (typeof ${list})[number]['name'];
`;
}
