/** The syntax trees of modules, each read once however many checks look at it. */
import { parseAst } from 'rolldown/parseAst';
import type { Module } from './breaches.ts';

type Tree = ReturnType<typeof parseAst>;

const trees = new WeakMap<Module, Tree>();

/** Text of a module that does not change while the check runs. */
export function syntaxOf(module: Module): Tree {
  let tree = trees.get(module);
  if (tree === undefined) trees.set(module, (tree = parseAst(module.text, { lang: 'ts' }, module.path)));
  return tree;
}
