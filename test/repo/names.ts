/** The identifiers that modules declare, read from their syntax trees, and which of them are words of an old private language. Pure. */
import type { Module } from './breaches.ts';
import { syntaxOf } from './syntax.ts';

/** Participles and riddles that once stood for things; `docs/naming.md` has the noun for each. */
const OLD_WORDS = new Set([
  'told',
  'said',
  'asked',
  'given',
  'shown',
  'kept',
  'deeds',
  'begun',
  'befall',
  'redden',
  'came',
  'belongs',
  'wherever',
  'illegible',
  'untouched',
  'walk',
  'subject',
  'settle',
  'settled',
  'wake',
  'outlook',
  'rehearse',
  'account',
]);

/** Words that are fine in a name, such as `isWhole`, and say nothing alone. */
const NO_NAMES = new Set(['learnt', 'mapped', 'misnamed', 'placed', 'whole', 'wholes', 'wrapped']);

/** Properties that published JSON or a protocol has under such a word, by module: those names are not ours to change. */
export const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  'src/domain/results/coverage.ts': ['shown'],
  'src/domain/results/explanation.ts': ['notGiven'],
  'src/channels/email.ts': ['subject'],
  'src/sandbox/graphql/mutations.ts': ['subjectId'],
};

/** One sentence for each declared identifier that has an old word in it. */
export function oldNames(
  modules: readonly Module[],
  published: Readonly<Record<string, readonly string[]>> = PUBLISHED,
): readonly string[] {
  return modules.flatMap((module) =>
    declarationsIn(module)
      .filter(({ name }) => NO_NAMES.has(name.toLowerCase()) || wordsOf(name).some((word) => OLD_WORDS.has(word)))
      .filter(({ name }) => !published[module.path]?.includes(name))
      .map((one) => `${lineOf(module, one)} declares \`${one.name}\`.`),
  );
}

/** Past participles and past tenses that do not end in `-ed`. */
const IRREGULAR = new Set(
  `became began born bought bound broke broken brought built came caught chose chosen dealt done drawn driven fallen felt forgotten
  found gave given gone got grown heard held hidden kept knew known laid learnt lost made meant met overridden paid ran risen said
  saw seen sent shown sold sought spelt spent spoke spoken stood stuck swept taken taught thought thrown told took torn undone unheard
  unmade unseen went whole woken won worn written wrote`.split(/\s+/),
);
/** Words in `-ed` that are no participles. */
const NO_PARTICIPLES = new Set([
  'embed',
  'exceed',
  'feed',
  'need',
  'proceed',
  'red',
  'seed',
  'shed',
  'speed',
  'succeed',
]);

/**
 * One sentence for each function or type that a lone participle names: a function is a verb, or the noun for what it returns, and a type is
 * a noun.
 */
export function participles(modules: readonly Module[]): readonly string[] {
  return modules.flatMap((module) =>
    functionsAndTypesIn(module)
      .filter(({ name }) => isParticiple(name))
      .map((one) => `${lineOf(module, one)} names a function or a type \`${one.name}\`.`),
  );
}

/** `known` and `Known`, but not `knownNames`. */
function isParticiple(name: string): boolean {
  const word = name.charAt(0).toLowerCase() + name.slice(1);
  return IRREGULAR.has(word) || (/^[a-z]+ed$/.test(word) && !NO_PARTICIPLES.has(word));
}

/** Functions that have a name of their own, wherever they stand, and the types of what ships. */
function functionsAndTypesIn(module: Module): readonly Declaration[] {
  const types = module.path.startsWith('src/') ? ['TSTypeAliasDeclaration', 'TSInterfaceDeclaration'] : [];
  const found: Declaration[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isNode(value)) return;
    const isNamed =
      value.type === 'FunctionDeclaration' ||
      types.includes(value.type) ||
      (value.type === 'VariableDeclarator' && isNode(value['init']) && /Function/.test(value['init'].type));
    if (isNamed)
      names(value['id'], (node) => isNode(node) && found.push({ name: String(node['name']), at: node.start }));
    Object.values(value).forEach(visit);
  };
  visit(syntaxOf(module));
  return found;
}

const lineOf = ({ path, text }: Module, { at }: Declaration): string =>
  `${path}:${text.slice(0, at).split('\n').length}`;

/** `toldRules` → `told`, `rules`; `MOST_TOLD` → `most`, `told`. */
const wordsOf = (name: string): readonly string[] =>
  name.split(/(?<=[a-z])(?=[A-Z])|[^A-Za-z]+/).map((word) => word.toLowerCase());

interface Declaration {
  readonly name: string;
  readonly at: number;
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number };

/** Variables, parameters, functions, types and the properties of our own types; what is imported is declared elsewhere. */
function declarationsIn(module: Module): readonly Declaration[] {
  const found = new Map<string, Declaration>();
  const add = (node: unknown): void => {
    if (isNode(node) && (node.type === 'Identifier' || node.type === 'PrivateIdentifier'))
      found.set(`${node.start}`, { name: String(node['name']), at: node.start });
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isNode(value)) return;
    for (const part of DECLARES[value.type] ?? []) names(value[part], add);
    if (/Function/.test(value.type)) (value['params'] as readonly unknown[]).forEach((one) => names(one, add));
    Object.values(value).forEach(visit);
  };
  visit(syntaxOf(module));
  return [...found.values()];
}

/** Kind of node → what in it declares a name. */
const DECLARES: Readonly<Record<string, readonly string[]>> = {
  VariableDeclarator: ['id'],
  FunctionDeclaration: ['id'],
  ClassDeclaration: ['id'],
  CatchClause: ['param'],
  TSTypeAliasDeclaration: ['id'],
  TSInterfaceDeclaration: ['id'],
  TSPropertySignature: ['key'],
  TSMethodSignature: ['key', 'params'],
  TSFunctionType: ['params'],
  PropertyDefinition: ['key'],
  MethodDefinition: ['key'],
};

/** Adds the names that a pattern binds. */
function names(pattern: unknown, add: (node: unknown) => void): void {
  if (Array.isArray(pattern)) return pattern.forEach((one) => names(one, add));
  if (!isNode(pattern)) return;
  switch (pattern.type) {
    case 'ObjectPattern':
      return names(pattern['properties'], add);
    case 'Property':
      return names(pattern['value'], add);
    case 'ArrayPattern':
      return names(pattern['elements'], add);
    case 'AssignmentPattern':
      return names(pattern['left'], add);
    case 'RestElement':
      return names(pattern['argument'], add);
    case 'TSParameterProperty':
      return names(pattern['parameter'], add);
    default:
      add(pattern);
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
