/** Are the tests of a policy able to fail? Each small mistake that could be in it is made, and the tests run on that. Pure. */
import { difference, type Domain } from '#analysis/index.ts';
import type { Mutations, Survivor } from '#domain/results/coverage.ts';
import type { Policy } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { loadVariant, type NamedRule, type PolicyDocument, rulesOf, scopeOf, type YamlFile } from '#policy/index.ts';
import type { TestCase, TestFile } from '#cases/document.ts';
import { runCase } from '#cases/run-case.ts';
import { domainOf, evaluationOf } from '#cases/coverage/possible.ts';
import { applyEdit, pointerOf } from './edits.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { type Order, orderOf } from './order.ts';

type Fate = 'killed' | 'invalid' | 'equivalent' | 'survived';

/** `yaml` is the policy's own text. The tests pass on the policy as it is. `progress` hears how many of all are done. */
export function mutationsOf(
  policy: Policy,
  yaml: YamlFile,
  tests: TestFile,
  progress: (done: number, total: number) => void = () => {},
): Mutations {
  const document = yaml.value ?? null;
  // INVARIANT: the document was compiled, so it is one.
  const mutants = mutantsOf(document as unknown as PolicyDocument);
  const order = orderOf(policy, tests.cases);
  const domain = domainOf(policy, scopeOf(policy));
  const rules = new Map(rulesOf(policy).map((named) => [named.pointer, named]));
  const count: Record<Fate, number> = { killed: 0, invalid: 0, equivalent: 0, survived: 0 };
  const survivors: Survivor[] = [];
  const trial = { policy, order, domain, rules };
  for (const [index, mutant] of mutants.entries()) {
    const fate = fateOf(mutant, loadVariant(policy, yaml, applyEdit(document, mutant.edit)), trial);
    count[fate] += 1;
    if (fate === 'survived') survivors.push(survivorOf(mutant, yaml));
    progress(index + 1, mutants.length);
  }
  const { killed, invalid, equivalent } = count;
  return { policy: policy.file, tried: mutants.length, killed, invalid, equivalent, survivors };
}

/** What each mutant of a policy is tried with. */
interface Trial {
  readonly policy: Policy;
  readonly order: Order;
  readonly domain: Domain;
  readonly rules: ReadonlyMap<string, NamedRule>;
}

function fateOf(
  { part, rule }: Mutant,
  mutant: ReturnType<typeof loadVariant>,
  { policy, order, domain, rules }: Trial,
): Fate {
  if (!mutant.ok) return 'invalid';
  const named = rule === null ? undefined : rules.get(rule);
  const killer = order.of(part, named?.rule).find((test) => !passes(mutant.value, test));
  if (killer) {
    order.notice(part, killer);
    return 'killed';
  }
  return named && meansTheSame(policy, mutant.value, named, domain) ? 'equivalent' : 'survived';
}

/** A mutant that the engine cannot come to an end with has been noticed as well. */
function passes(policy: Policy, test: TestCase): boolean {
  try {
    return runCase(policy, test).passed;
  } catch {
    return false;
  }
}

/** Proved: no incident for which the engine asks this rule makes a difference. */
function meansTheSame(policy: Policy, mutant: Policy, named: NamedRule, domain: Domain): boolean {
  const after = rulesOf(mutant).find(({ pointer }) => pointer === named.pointer);
  if (!named.isTruth || !after) return false;
  const { holds, fails } = evaluationOf(policy, named);
  const context = { and: [...holds, ...fails.map((rule): Json => ({ '!': [rule] })), true] };
  const within = (rule: Json): Json => ({ and: [context, rule] });
  const { gained, lost } = difference(within(named.rule.source), within(after.rule.source), domain);
  return gained.kind === 'proved' && lost.kind === 'proved';
}

function survivorOf({ part, edit }: Mutant, yaml: YamlFile): Survivor {
  const pointer = pointerOf(edit);
  return { part, place: yaml.place(pointer), pointer, was: edit.was, became: edit.became };
}
