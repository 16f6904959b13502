require("./rolldown-runtime.js");
const require_cli_index = require("../cli/index.js");
const require_policy_validation = require("./policy-validation.js");
const require_files = require("./cli-files.js");
const require_package_files = require("./cli-package-files.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/cli/init/starters.ts
const seats = (as, ...logins) => logins.map((login) => ({
	login,
	as
}));
const STARTERS = [
	{
		name: "small-team",
		for: "three to six people who look after one product, mostly in working hours",
		label: "incident",
		seats: [...seats("first responder", "alice", "bob"), ...seats("team lead", "carol")]
	},
	{
		name: "service-24x7",
		for: "a service on call day and night, with a rotation, leads and executives",
		label: "incident",
		seats: [
			...seats("on call in turn", "alice", "bob", "carol", "dan"),
			...seats("lead in turn", "grace", "heidi"),
			...seats("executive", "ivan")
		]
	},
	{
		name: "security",
		for: "security incidents: few people, strict cadence, nothing sensitive on the issue",
		label: "security-incident",
		seats: [
			...seats("security handler", "sam"),
			...seats("security lead", "robin"),
			...seats("privacy officer", "kim"),
			...seats("executive", "morgan")
		]
	}
];
const OUTSIDERS = ["zoe", "mallory"];
const LOGIN = /^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/i;
function readPeople(starter, people) {
	const invalid = people.find((login) => !LOGIN.test(login));
	if (invalid !== void 0) return `"${invalid}" is no GitHub login. Write logins without "@", separated by commas.`;
	const twice = people.find((login, index) => index !== people.findIndex((one) => same(one, login)));
	if (twice !== void 0) return `"${twice}" is named twice. Each seat is somebody else's; change that in the policy later.`;
	if (people.length === starter.seats.length) return people;
	return `${starter.name} names ${starter.seats.length} people, and ${people.length} were given. Give, in this order: ${seatsOf(starter)}.`;
}
const seatsOf = (starter) => starter.seats.map((seat) => seat.as).join(", ");
function seat(text, starter, people) {
	const names = new Map(starter.seats.map(({ login }, index) => [login, people[index] ?? login]));
	for (const outsider of OUTSIDERS) names.set(outsider, people.some((login) => same(login, outsider)) ? `${outsider}-2` : outsider);
	const pattern = new RegExp(`(?<![\\w./@-])(?:${[...names.keys()].join("|")})(?![\\w-])`, "g");
	return text.replaceAll(pattern, (login) => names.get(login) ?? login);
}
const same = (one, other) => one.toLowerCase() === other.toLowerCase();
// src/cli/init/workflows.ts
const escalation = (action, label) => `name: Escalation
on:
  issues:
    types: [edited, labeled, unlabeled, assigned, unassigned, closed, reopened]
  issue_comment:
    types: [created, edited, deleted]
  schedule:
    - cron: '17 * * * *'
  workflow_dispatch:
    inputs:
      watch:
        description: Stay and keep time
        type: boolean
        default: false
permissions:
  issues: write
  contents: read
  actions: write
jobs:
  escalate:
    # No machine starts for what is no incident, and one, not one for each label, for a new incident.
    if: >-
      github.event_name != 'issues' && github.event_name != 'issue_comment'
      || github.event.label.name == '${label}'
      || contains(github.event.issue.labels.*.name, '${label}')
      && (github.event.action != 'labeled' || github.event.issue.created_at != github.event.issue.updated_at)
    runs-on: ubuntu-latest
    timeout-minutes: 345
    # Short runs wait for each other. A watcher stays for hours, and nobody waits for it.
    concurrency:
      group: \${{ inputs.watch && format('escalation-watch-{0}', github.run_id) || 'escalation' }}
    steps:
      - uses: ${action}
        with:
          watch-for: 5h30m
`;
const review = (action) => `name: Escalation policy
on:
  pull_request:
    paths: ['.github/escalation-policy*.yml']
permissions:
  contents: read
  issues: read
  pull-requests: write
jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: ${action}
        with:
          mode: check
`;
const drills = (action) => `name: Drills
on:
  schedule:
    - cron: '23 9 1 * *'
  issue_comment:
    types: [created]
  workflow_dispatch:
permissions:
  issues: write
  contents: read
jobs:
  drill:
    # A comment starts a machine on the issue of the drills alone.
    if: github.event_name != 'issue_comment' || contains(github.event.issue.labels.*.name, 'tocsin-drill')
    runs-on: ubuntu-latest
    timeout-minutes: 15
    concurrency:
      group: drill
    steps:
      - uses: ${action}
        with:
          mode: drill
        env:
          TOCSIN_CONTACTS: \${{ secrets.TOCSIN_CONTACTS }}
          TOCSIN_SMTP_URL: \${{ secrets.TOCSIN_SMTP_URL }}
`;
// src/cli/commands/init.ts
const ACTION = /^[\w.-]+\/[\w.-]+@[\w./-]+$/;
function initCommand(io) {
	return new require_cli_index.Command("init").description("Write a policy, its tests, the workflows and the issue form into a repository.").option("--policy <name>", `to start from: ${STARTERS.map(({ name }) => name).join(", ")} (asked for on a terminal)`).option("--people <logins>", "who is called, separated by commas, in the order that is asked for").option("--dir <folder>", "the repository", ".").option("--uses <action>", "the Action, as the workflows name it", "OWNER/REPO@v1").option("--drills", "write a workflow, too, that tests each month whether messages by channels arrive").option("--force", "write over files that are there").option("--dry-run", "say what would be written, write nothing").option("--json", "print what was written as JSON").action(require_cli_index.refusing(io, (options) => init(io, options)));
}
async function init(io, options) {
	if (!ACTION.test(options.uses)) return `"${options.uses}" is no Action for a workflow. Write it as owner/repository@version, such as acme/tocsin@v1.`;
	const starter = await chooseStarter(io, options);
	if (typeof starter === "string") return starter;
	const people = readPeople(starter, await choosePeople(starter, options));
	if (typeof people === "string") return people;
	const drafts = draft(starter, people, options);
	if (typeof drafts === "string") return drafts;
	const fates = [];
	for (const { path, text } of drafts) {
		const file = (0, node_path.join)(options.dir, path);
		const exists = (0, node_fs.existsSync)(file) && options.force !== true;
		const why = exists || options.dryRun ? null : require_files.writeText(file, text);
		if (why !== null) return why;
		fates.push({
			path: file,
			fate: exists ? "kept" : options.dryRun ? "would be written" : "written"
		});
	}
	if (options.json) io.out(`${JSON.stringify({
		policy: starter.name,
		files: fates
	}, null, 2)}\n`);
	else io.out(summary(fates, starter, people, options));
	io.exit(fates.some(({ fate }) => fate === "kept") ? 1 : 0);
	return null;
}
function draft(starter, people, { uses, drills: hasDrills }) {
	const policy = require_package_files.readyFile(`${starter.name}.yml`);
	const tests = require_package_files.readyFile(`${starter.name}.test.yml`);
	const form = require_package_files.readyFile(`${starter.name}.form.yml`, "incident.form.yml");
	if (policy === null || tests === null || form === null) return `The ready policy ${starter.name} is missing from the package. Install Tocsin again.`;
	const [home] = uses.split("@");
	const published = (text) => text.replace(/\$schema=\.\.\/schemas\//, `$schema=https://raw.githubusercontent.com/${home}/v1/schemas/`);
	return [
		{
			path: require_policy_validation.DEFAULT_POLICY,
			text: published(seat(policy, starter, people))
		},
		{
			path: require_policy_validation.testsOf(require_policy_validation.DEFAULT_POLICY),
			text: published(seat(tests, starter, people))
		},
		{
			path: ".github/workflows/escalation.yml",
			text: escalation(uses, starter.label)
		},
		{
			path: ".github/workflows/escalation-policy.yml",
			text: review(uses)
		},
		...hasDrills ? [{
			path: ".github/workflows/drills.yml",
			text: drills(uses)
		}] : [],
		{
			path: ".github/ISSUE_TEMPLATE/incident.yml",
			text: form
		}
	];
}
const onTerminal = () => process.stdin.isTTY && process.stderr.isTTY;
async function ask(question) {
	const { createInterface } = await import("node:readline/promises");
	const terminal = createInterface({
		input: process.stdin,
		output: process.stderr
	});
	try {
		return (await terminal.question(question)).trim();
	} finally {
		terminal.close();
	}
}
async function chooseStarter(io, { policy }) {
	const [first, ...others] = STARTERS;
	if (policy === void 0 && !onTerminal()) {
		const rest = others.map(({ name }) => `--policy ${name}`).join(" or ");
		io.err(`There is no terminal to ask on: this starts from ${first.name}, for ${first.for}. Or say ${rest}.\n`);
		return first;
	}
	const list = STARTERS.map(({ name, for: whom }) => `  ${name.padEnd(14)} ${whom}`).join("\n");
	const name = policy ?? await ask(`Which policy do you start from?\n${list}\n[${first.name}] `);
	if (name === "") return first;
	const names = STARTERS.map((one) => one.name);
	const near = require_policy_validation.nearest(name, names);
	return STARTERS.find((one) => one.name === name) ?? `There is no ready policy "${name}". ${near === null ? `There are: ${names.join(", ")}.` : `Did you mean "${near}"?`}`;
}
async function choosePeople(starter, { people }) {
	const logins = (people ?? (onTerminal() ? await ask(`Logins, separated by commas (${seatsOf(starter)})\n[later] `) : "")).split(",").flatMap((login) => login.trim() || []);
	return logins.length === 0 ? starter.seats.map(({ login }) => login) : logins;
}
const CODEOWNERS = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
function summary(fates, starter, people, { dir, uses, drills: hasDrills }) {
	const owners = CODEOWNERS.find((path) => (0, node_fs.existsSync)((0, node_path.join)(dir, path))) ?? ".github/CODEOWNERS";
	const example = people.every((login, index) => login === starter.seats[index]?.login);
	const steps = [
		...fates.some(({ fate }) => fate === "kept") ? ["Look at the files that were kept: they were there before. `--force` writes over them."] : [],
		...example ? ["Replace the example logins in the policy and in its tests by your own."] : [],
		...uses.startsWith("OWNER/") ? ["Replace OWNER/REPO by where the Action lives."] : [],
		"Try it: `tocsin validate`, `tocsin lint`, `tocsin test` and `tocsin simulate` need no arguments here.",
		`Create the label \`${starter.label}\`: a form can only set a label that is there.`,
		`Have somebody outside GitHub miss it when it falls silent: make a check at a heartbeat service that expects a call every hour,
     put its address into the secret TOCSIN_HEARTBEAT (\`gh secret set TOCSIN_HEARTBEAT\`), and add
     \`heartbeat: \${{ secrets.TOCSIN_HEARTBEAT }}\` under \`with:\` in .github/workflows/escalation.yml.`,
		...hasDrills ? ["Give .github/workflows/drills.yml the variables that your `channels` and `contacts` name: docs/channels.md."] : [],
		`Let the right people review changes, in ${owners}:\n     /.github/escalation-policy*  @${people.at(-1) ?? ""}`
	];
	return [
		...fates.map(({ path, fate }) => `${fate.padEnd(8)} ${path}`),
		"",
		"Next:",
		...steps.map((step, index) => `  ${index + 1}. ${step}`),
		""
	].join("\n");
}
exports.initCommand = initCommand;
