/** A policy, and its tests, for an issue form that is there already. Pure. */
import { sameName } from '#domain/names.ts';
import { scalar, slugOf } from '#policy/words.ts';
import { type FormQuestion, type ReadForm, freeName } from './form.ts';
import { beginningOf } from './form-limits.ts';
import type { Answers } from './seat.ts';

/** A severity, and what of the form decides about it; the last one is everything else. */
interface Step {
  readonly id: string;
  readonly name: string;
  readonly acknowledge: string;
  readonly update: string;
  readonly rule: string | null;
  /** The answer with which a test reports it; null where no question decides. */
  readonly answer: string | null;
}

interface Ladder {
  readonly question: FormQuestion | null;
  readonly steps: readonly Step[];
  /** What of the question the severities do not tell apart, in sentences. */
  readonly notes: readonly string[];
}

const TIMES = [
  ['15m', '1h'],
  ['30m', '2h'],
  ['2h', '4h'],
  ['4h', '8h'],
] as const;
/** What has so long to be acknowledged counts on the office hours of the ready policy: its update is due a day of the office later. */
const OFFICE = '4h';

/** The answer of a drop-down that says how bad it is. */
const SEVERITY = /\b(?:severity|priority|urgency|impact level|sev)\b/i;
/** Most severe first: words by which options of a drop-down are put into order. */
const RANKS = [
  /critical|blocker|urgent|emergency|outage|\b(?:sev|p|s)-?[01]\b|very high/i,
  /major|high|severe|\b(?:sev|p|s)-?2\b/i,
  /medium|moderate|normal|\b(?:sev|p|s)-?3\b/i,
  /minor|low|trivial|cosmetic|\b(?:sev|p|s)-?[45]\b/i,
];
const REST = /^(?:other|none|n\/a|unknown|unsure|not sure|i do(?:n’t|n't| not) know)/i;

function ladderOf({ questions }: ReadForm): Ladder {
  const choice = questions.find(
    ({ type, heading, name, values }) => type === 'string' && values.length > 1 && SEVERITY.test(`${heading} ${name}`),
  );
  if (choice !== undefined) return { question: choice, ...stepsOf(choice) };
  const yes = questions.find(({ type }) => type === 'boolean');
  if (yes !== undefined)
    return {
      question: yes,
      steps: two({ rule: `{ "==": [{ var: details.${yes.name} }, true] }`, answer: 'true' }),
      notes: [],
    };
  const count = questions.find(({ type }) => type === 'number');
  if (count !== undefined)
    return {
      question: count,
      steps: two({ rule: `{ ">=": [{ var: [details.${count.name}, 0] }, 1000] }`, answer: '1000' }),
      notes: [],
    };
  return { question: null, steps: two({ rule: null, answer: null }).slice(1), notes: [] };
}

const two = (urgent: Pick<Step, 'rule' | 'answer'>): readonly Step[] => [
  { id: 'urgent', name: 'Urgent', acknowledge: '30m', update: '2h', ...urgent },
  { id: 'normal', name: 'Normal', acknowledge: '4h', update: '8h', rule: null, answer: null },
];

/** In a policy. */
const MOST_SEVERITIES = 20;
const LONGEST_SEVERITY = 100;
/** So that its label, with `severity: ` before it and a number behind it, is one that GitHub takes. */
const LONGEST_ID = 36;

/** One for each option, in the order of what they say, or else in that of the form. */
function stepsOf({ name, heading, values }: FormQuestion): Pick<Ladder, 'steps' | 'notes'> {
  const answers = values.filter((value) => !REST.test(value));
  const ranked = (answers.length < 2 ? values : answers).map((value) => ({
    value,
    rank: RANKS.findIndex((words) => words.test(value)),
  }));
  const all = ranked.every(({ rank }) => rank !== -1) ? ranked.toSorted((a, b) => a.rank - b.rank) : ranked;
  const others = all.slice(MOST_SEVERITIES - 1, -1);
  const ordered = all.filter((one) => !others.includes(one));
  const ids: string[] = [];
  const titles: string[] = [];
  const steps = ordered.map(({ value }, index) => {
    const [first = ''] = value.split(/[:(–—]|\s-\s/);
    const short = first.trim() || value.trim();
    const id = freeName(slugOf(short, LONGEST_ID) || 'level', ids);
    ids.push(id);
    // Options may begin alike, or be too long to differ in what is left of them.
    const distinct = [short, value.trim()].map((text) => beginningOf(text, LONGEST_SEVERITY));
    const title =
      distinct.find((one) => !titles.includes(one)) ?? `${beginningOf(short, LONGEST_SEVERITY - 3)} ${index + 1}`;
    titles.push(title);
    const from = Math.max(0, TIMES.length - ordered.length);
    const [acknowledge, update] = TIMES[Math.min(from + index, TIMES.length - 1)] ?? TIMES[0];
    const rule = index === ordered.length - 1 ? null : `{ "==": [{ var: details.${name} }, ${scalar(value)}] }`;
    return { id, name: title, acknowledge, update, rule, answer: scalar(value) };
  });
  const listed = others.map(({ value }) => `“${value}”`).join(', ');
  const note = `A policy has ${MOST_SEVERITIES} severities at most. As severe as “${ordered.at(-1)?.value ?? ''}” are these options of “${heading}” to it: ${listed}.`;
  return { steps, notes: others.length === 0 ? [] : [note] };
}

/** What of the form the policy leaves out, in sentences. */
export function leftOutOf(form: ReadForm): readonly string[] {
  const ladder = ladderOf(form);
  return [...form.leftOut, ...detailsOf(form, ladder).flatMap(({ notes }) => notes), ...ladder.notes];
}

const detailsOf = ({ questions }: ReadForm, ladder: Ladder): readonly FormQuestion[] =>
  questions.filter((question) => question.required || question === ladder.question);

export interface PolicyIdentity {
  readonly name: string;
  readonly label: string;
}

/** The text of the policy: its first part by the form, roles, levels and triggers as the ready policy has them. */
export function policyFor(form: ReadForm, file: string, ready: string, { name, label }: PolicyIdentity): string {
  const ladder = ladderOf(form);
  const details = detailsOf(form, ladder);
  const rest = ready.slice(ready.indexOf('\nroles:') + 1);
  return `# yaml-language-server: $schema=../schemas/policy.v1.schema.json
#
# For the issue form ${file}: the policy reads what that requires, and what decides how severe it is.
# To make it yours: decide how long silence may last, and try every change with the tests beside this file before you merge it.
version: 1
name: ${scalar(name)}

incident:
  label: ${scalar(label)}
  max-age: 30d                       # an incident nobody closed for a month is reported as abandoned
${details.length === 0 ? '' : '  details:                           # by the headings of the form\n'}${details.map(detail).join('')}
severities:                          # most severe first; the last one is everything else
${ladder.steps.map(severity).join('')}
${details.some(({ required }) => required) ? rest : withoutMissing(rest)}`;
}

/** No detail is required, so none can be missing: the trigger that asks for them is the last one. */
function withoutMissing(rest: string): string {
  const [start, end] = [rest.indexOf('\n  - id: details-missing\n'), rest.indexOf('\ncalendars:')];
  return start === -1 || end < start ? rest : rest.slice(0, start) + rest.slice(end);
}

const detail = ({ name, heading, type, values, required }: FormQuestion): string =>
  [
    `    ${scalar(name)}:`,
    `      heading: ${JSON.stringify(heading)}`,
    `      type: ${type}`,
    ...(values.length > 0 && (type === 'string' || type === 'list')
      ? [`      values: [${values.map(scalar).join(', ')}]`]
      : []),
    ...(required ? ['      required: true'] : []),
    '',
  ].join('\n');

const severity = ({ id, name, acknowledge, update, rule }: Step): string =>
  [
    `  - id: ${scalar(id)}`,
    `    name: ${JSON.stringify(name)}`,
    `    label: ${JSON.stringify(`severity: ${id}`)}`,
    ...(rule === null ? [] : [`    when: ${rule}`]),
    `    acknowledge-within: ${acknowledge}`,
    `    update-every: ${update}`,
    ...(acknowledge === OFFICE ? ['    clock: office'] : []),
    '',
  ].join('\n');

/** Who reports in the tests, where nobody of the team has that login. */
const REPORTER = 'a-reporter';

/** Tests of that policy: what each answer of the form calls, and which details are missing. */
export function testsFor(form: ReadForm, { label, people, shift }: Answers): string {
  const [first = [], second = []] = shift.map((logins) => logins.map(scalar));
  const both = [...first, ...second].join(', ');
  const author = people.flat().some((login) => sameName(login, REPORTER)) ? `${REPORTER}-2` : REPORTER;
  const ladder = ladderOf(form);
  const complete = form.questions.filter(({ required }) => required);
  const cases = ladder.steps.map((step) => {
    const details = complete.filter((question) => question !== ladder.question).map(answerTo);
    if (ladder.question !== null && step.answer !== null)
      details.push(`${scalar(ladder.question.name)}: ${step.answer}`);
    else if (ladder.question?.required)
      details.push(`${scalar(ladder.question.name)}: ${ladder.question.type === 'number' ? 1 : false}`);
    return story(`nobody answers: ${step.name}`, { author, label, details }, [
      `{ at: 0m, expect: { severity: ${scalar(step.id)}, level: 1, status: open, assigned: [${first.join(', ')}], fired: [] } }`,
      `{ at: ${step.acknowledge}, expect: { level: 2, assigned: [${both}], fired: [unacknowledged] } }`,
    ]);
  });
  const missing =
    complete.length === 0
      ? ''
      : story('what is required and not said is asked for', { author, label, details: [] }, [
          '{ at: 0m, expect: { level: 1, fired: [details-missing] } }',
        ]);
  return `# yaml-language-server: $schema=../schemas/policy-test.v1.schema.json
version: 1
people: { ${people
    .flat()
    .map((login) => `${scalar(login)}: write`)
    .join(', ')}, ${author}: read }
cases:
${[...cases, missing].filter((text) => text !== '').join('\n')}`;
}

const story = (
  name: string,
  { author, label, details }: { readonly author: string; readonly label: string; readonly details: readonly string[] },
  moments: readonly string[],
): string => `  - name: ${JSON.stringify(name)}
    declared: 2026-11-23T10:00:00Z
    incident:
      title: Something is broken
      author: ${author}
      labels: [${scalar(label)}]
${details.length === 0 ? '' : `      details: { ${details.join(', ')} }\n`}    story:
${moments.map((moment) => `      - ${moment}\n`).join('')}`;

/** An answer such as people give. */
function answerTo({ name, type, values }: FormQuestion): string {
  const [first = 'something'] = values;
  const answers = {
    string: scalar(first),
    text: 'something',
    list: `[${scalar(first)}]`,
    number: '1',
    boolean: 'false',
    time: '2026-11-23T10:00:00Z',
  };
  return `${scalar(name)}: ${answers[type]}`;
}
