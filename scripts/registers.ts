/**
 * Registers: modules that list what the other modules of their folder define, as a bundler cannot look into a folder. They are
 * generated, so that adding a module is all it takes to add what it defines.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Register {
  /** Of the repository. */
  readonly folder: string;
  /** Modules of it that define no member. */
  readonly others: readonly string[];
  /** What its members need. */
  readonly imports: readonly string[];
  readonly opens: string;
  readonly closes: string;
}

/** Members stand in the order in which people are shown them: it stays as it is, and what is new comes last. */
const REGISTERS: readonly Register[] = [
  {
    folder: 'src/engine/incident/commands',
    others: [],
    imports: [],
    opens: 'export const COMMANDS = [',
    closes: "] as const;\n\nexport type CommandName = (typeof COMMANDS)[number]['name'];",
  },
  {
    folder: 'src/policy/actions',
    others: ['action'],
    imports: [],
    opens: 'export const ACTIONS = {',
    closes: '} as const;',
  },
  {
    folder: 'src/lint/rules',
    others: [],
    imports: ["import type { LintRule } from '#lint/rule.ts';"],
    opens: 'export const RULES: readonly LintRule[] = [',
    closes: '];',
  },
  {
    folder: 'src/report/period/formats',
    others: ['format'],
    imports: ["import type { Format } from './format.ts';"],
    opens: 'export const FORMATS: Readonly<Record<string, Format>> = {',
    closes: '};',
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
  REGISTERS.map((register) => {
    const path = `${register.folder}/index.ts`;
    const files = readdirSync(resolve(root, register.folder))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.slice(0, -'.ts'.length))
      .filter((file) => file !== 'index' && !register.others.includes(file))
      .toSorted();
    const old = existsSync(resolve(root, path)) ? readFileSync(resolve(root, path), 'utf8') : '';
    return { path, text: registerText(register, files, old) };
  });

export function writeRegisters(root: string): void {
  for (const { path, text } of registers(root)) writeFileSync(resolve(root, path), text);
}

function registerText({ imports, opens, closes }: Register, files: readonly string[], old: string): string {
  const members = new Set(files.map(exportName));
  const listed = [...old.matchAll(/^ {2}(\w+),$/gm)].flatMap(([, name = '']) => (members.has(name) ? [name] : []));
  return `/** Written by \`npm run build:registers\` from the files of this folder; only the order of the list is yours. */
${[...imports, ...files.map((file) => `import { ${exportName(file)} } from './${file}.ts';`)].join('\n')}

${opens}
${[...new Set([...listed, ...members])].map((name) => `  ${name},`).join('\n')}
${closes}
`;
}
