require("./rolldown-runtime.js");
const require_package_files = require("./cli-package-files.js");
const require_policy_validation = require("./policy-validation.js");
const require_repository = require("./cli-init-repository.js");
const require_init = require("./cli-commands-init.js");
// src/cli/init/form-policy.ts
const TIMES = [
	["15m", "1h"],
	["30m", "2h"],
	["2h", "4h"],
	["4h", "8h"]
];
const OFFICE = "4h";
const SEVERITY = /\b(?:severity|priority|urgency|impact level|sev)\b/i;
const RANKS = [
	/critical|blocker|urgent|emergency|outage|\b(?:sev|p|s)-?[01]\b|very high/i,
	/major|high|severe|\b(?:sev|p|s)-?2\b/i,
	/medium|moderate|normal|\b(?:sev|p|s)-?3\b/i,
	/minor|low|trivial|cosmetic|\b(?:sev|p|s)-?[45]\b/i
];
const REST = /^(?:other|none|n\/a|unknown|unsure|not sure|i do(?:n\u2019t|n't| not) know)/i;
function ladderOf({ questions }) {
	const choice = questions.find(({ type, heading, name, values }) => type === "string" && values.length > 1 && SEVERITY.test(`${heading} ${name}`));
	if (choice !== void 0) return {
		question: choice,
		steps: stepsOf(choice)
	};
	const yes = questions.find(({ type }) => type === "boolean");
	if (yes !== void 0) return {
		question: yes,
		steps: two({
			rule: `{ "==": [{ var: details.${yes.name} }, true] }`,
			answer: "true"
		})
	};
	const count = questions.find(({ type }) => type === "number");
	if (count !== void 0) return {
		question: count,
		steps: two({
			rule: `{ ">=": [{ var: [details.${count.name}, 0] }, 1000] }`,
			answer: "1000"
		})
	};
	return {
		question: null,
		steps: two({
			rule: null,
			answer: null
		}).slice(1)
	};
}
const two = (urgent) => [{
	id: "urgent",
	name: "Urgent",
	acknowledge: "30m",
	update: "2h",
	...urgent
}, {
	id: "normal",
	name: "Normal",
	acknowledge: "4h",
	update: "8h",
	rule: null,
	answer: null
}];
function stepsOf({ name, values }) {
	const ranked = values.filter((value) => !REST.test(value)).map((value) => ({
		value,
		rank: RANKS.findIndex((words) => words.test(value))
	}));
	const ordered = ranked.every(({ rank }) => rank !== -1) ? ranked.toSorted((a, b) => a.rank - b.rank) : ranked;
	const ids = [];
	return ordered.map(({ value }, index) => {
		const [short = value] = value.split(/[:(\u2013\u2014]|\s-\s/);
		const id = require_repository.freeName(require_repository.slug(short) || "level", ids);
		ids.push(id);
		const from = Math.max(0, TIMES.length - ordered.length);
		const [acknowledge, update] = TIMES[Math.min(from + index, TIMES.length - 1)] ?? TIMES[0];
		const rule = index === ordered.length - 1 ? null : `{ "==": [{ var: details.${name} }, ${require_init.scalar(value)}] }`;
		return {
			id,
			name: short.trim(),
			acknowledge,
			update,
			rule,
			answer: require_init.scalar(value)
		};
	});
}
function policyFor(form, file, ready, { name, label }) {
	const ladder = ladderOf(form);
	const details = form.questions.filter((question) => question.required || question === ladder.question);
	const [, rest = ""] = /^(roles: [\s\S]*)$/m.exec(ready) ?? [];
	return `# yaml-language-server: $schema=../schemas/policy.v1.schema.json
#
# For the issue form ${file}: the policy reads what that requires, and what decides how severe it is.
# To make it yours: decide how long silence may last, and try every change with the tests beside this file before you merge it.
version: 1
name: ${name}

incident:
  label: ${require_init.scalar(label)}
  max-age: 30d                       # an incident nobody closed for a month is reported as abandoned
${details.length === 0 ? "" : "  details:                           # by the headings of the form\n"}${details.map(detail).join("")}
severities:                          # most severe first; the last one is everything else
${ladder.steps.map(severity).join("")}
${details.some(({ required }) => required) ? rest : withoutMissing(rest)}`;
}
function withoutMissing(rest) {
	const [start, end] = [rest.indexOf("\n  - id: details-missing\n"), rest.indexOf("\ncalendars:")];
	return start === -1 || end < start ? rest : rest.slice(0, start) + rest.slice(end);
}
const detail = ({ name, heading, type, values, required }) => [
	`    ${name}:`,
	`      heading: ${JSON.stringify(heading)}`,
	`      type: ${type}`,
	...values.length > 0 && (type === "string" || type === "list") ? [`      values: [${values.map(require_init.scalar).join(", ")}]`] : [],
	...required ? ["      required: true"] : [],
	""
].join("\n");
const severity = ({ id, name, acknowledge, update, rule }) => [
	`  - id: ${id}`,
	`    name: ${JSON.stringify(name)}`,
	`    label: ${JSON.stringify(`severity: ${id}`)}`,
	...rule === null ? [] : [`    when: ${rule}`],
	`    acknowledge-within: ${acknowledge}`,
	`    update-every: ${update}`,
	...acknowledge === OFFICE ? ["    clock: office"] : [],
	""
].join("\n");
function testsFor(form, { label, people, shift }) {
	const [first = [], second = []] = shift.map((logins) => logins.map(require_init.scalar));
	const both = [...first, ...second].join(", ");
	const ladder = ladderOf(form);
	const complete = form.questions.filter(({ required }) => required);
	const cases = ladder.steps.map((step) => {
		const details = complete.filter((question) => question !== ladder.question).map(answerTo);
		if (ladder.question !== null && step.answer !== null) details.push(`${ladder.question.name}: ${step.answer}`);
		else if (ladder.question?.required) details.push(`${ladder.question.name}: ${ladder.question.type === "number" ? 1 : false}`);
		return story(`nobody answers: ${step.name}`, label, details, [`{ at: 0m, expect: { severity: ${step.id}, level: 1, status: open, assigned: [${first.join(", ")}], fired: [] } }`, `{ at: ${step.acknowledge}, expect: { level: 2, assigned: [${both}], fired: [unacknowledged] } }`]);
	});
	const missing = complete.length === 0 ? "" : story("what is required and not said is asked for", label, [], ["{ at: 0m, expect: { level: 1, fired: [details-missing] } }"]);
	return `# yaml-language-server: $schema=../schemas/policy-test.v1.schema.json
version: 1
people: { ${people.flat().map((login) => `${require_init.scalar(login)}: write`).join(", ")}, a-reporter: read }
cases:
${[...cases, missing].filter((text) => text !== "").join("\n")}`;
}
const story = (name, label, details, moments) => `  - name: ${JSON.stringify(name)}
    declared: 2026-11-23T10:00:00Z
    incident:
      title: Something is broken
      author: a-reporter
      labels: [${require_init.scalar(label)}]
${details.length === 0 ? "" : `      details: { ${details.join(", ")} }\n`}    story:
${moments.map((moment) => `      - ${moment}\n`).join("")}`;
function answerTo({ name, type, values }) {
	const [first = "something"] = values;
	return `${name}: ${{
		string: require_init.scalar(first),
		text: "something",
		list: `[${require_init.scalar(first)}]`,
		number: "1",
		boolean: "false",
		time: "2026-11-23T10:00:00Z"
	}[type]}`;
}
// src/cli/init/workflows.ts
function escalation({ action, labels, policies, variables, keepsTime }) {
	const inputs = keepsTime ? ["watch-for: 5h30m"] : [];
	return `name: Escalation
on:
  issues:
    types: [edited, labeled, unlabeled, assigned, unassigned, closed, reopened]
  issue_comment:
    types: [created, edited, deleted]
  schedule:
    - cron: '17 * * * *'
  workflow_dispatch:
${keepsTime ? WATCH : ""}permissions: {}
jobs:
  escalate:
    # No machine starts for what is no incident, and one, not one for each label, for a new incident.
    if: >-
      github.event_name != 'issues' && github.event_name != 'issue_comment'
${labels.map(conditionOf).join("")}    runs-on: ubuntu-latest
    timeout-minutes: ${keepsTime ? 345 : 10}
    permissions:
      issues: write
      contents: read
${keepsTime ? "      actions: write\n" : ""}${keepsTime ? WATCH_GROUP : GROUP}    steps:
${step(action, policies, inputs)}${passing(variables)}`;
}
function step(action, policies, inputs) {
	const all = [...policies.length > 0 ? ["policy: |", ...policies.map((path) => `  ${path}`)] : [], ...inputs];
	return `      - uses: ${action}\n${all.length > 0 ? `        with:\n${all.map((line) => `          ${line}\n`).join("")}` : ""}`;
}
const WATCH = `    inputs:
      watch:
        description: Stay and keep time
        type: boolean
        default: false
`;
const WATCH_GROUP = `    # Short runs wait for each other. A watcher stays for hours, and nobody waits for it.
    concurrency:
      group: \${{ inputs.watch && format('escalation-watch-{0}', github.run_id) || 'escalation' }}
`;
const GROUP = `    # Runs wait for each other.
    concurrency:
      group: escalation
`;
const conditionOf = (label) => {
	const text = `'${label.replaceAll("'", "''")}'`;
	return `      || github.event.label.name == ${text}
      || contains(github.event.issue.labels.*.name, ${text})
      && (github.event.action != 'labeled' || github.event.issue.created_at != github.event.issue.updated_at)
`;
};
const review = ({ action, policies }) => `name: Escalation policy
on:
  pull_request:
    paths: ['.github/escalation-policy*.yml', '.github/ISSUE_TEMPLATE/*.yml']
permissions: {}
jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read
      issues: read
      pull-requests: write
    steps:
${step(action, policies, ["mode: check"])}`;
const SOME_VARIABLES = ["TOCSIN_CONTACTS", "TOCSIN_SMTP_URL"];
const drills = ({ action, policies, variables }) => `name: Drills
on:
  schedule:
    - cron: '23 9 1 * *'
  issue_comment:
    types: [created]
  workflow_dispatch:
permissions: {}
jobs:
  drill:
    # A comment starts a machine on the issue of the drills alone.
    if: github.event_name != 'issue_comment' || contains(github.event.issue.labels.*.name, 'tocsin-drill')
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      issues: write
      contents: read
    concurrency:
      group: drill
    steps:
${step(action, policies, ["mode: drill"])}${passing(variables.length === 0 ? SOME_VARIABLES : variables)}`;
function passing(variables) {
	if (variables.length === 0) return "";
	return `        env:\n${variables.map((name) => `          ${name}: \${{ secrets.${name} }}\n`).join("")}`;
}
function readEscalation(text) {
	const [, action = ""] = /- uses: (.*)/.exec(text) ?? [];
	const [, paths = ""] = /policy: \|\n((?: {12}\S.*\n)+)/.exec(text) ?? [];
	return {
		action,
		labels: [...text.matchAll(/event\.label\.name == '((?:[^']|'')*)'/g)].map(([, label = ""]) => label.replaceAll("''", "'")),
		policies: paths.split("\n").flatMap((path) => path.trim() || []),
		variables: [...text.matchAll(/^ {10}(\w+): \$\{\{ secrets\.\1 \}\}$/gm)].map(([, name = ""]) => name),
		keepsTime: text.includes("watch-for:")
	};
}
function withPolicies(text, write, more) {
	const before = readEscalation(text);
	if (write(before) !== text) return null;
	const policies = [.../* @__PURE__ */ new Set([...before.policies.length > 0 ? before.policies : [more.first], ...more.paths])];
	return write({
		...before,
		policies: policies.length === 1 && policies[0] === more.first ? [] : policies,
		labels: [.../* @__PURE__ */ new Set([...before.labels, ...more.labels])],
		variables: [.../* @__PURE__ */ new Set([...before.variables, ...more.variables])]
	});
}
function withVariables(text, write, variables) {
	const before = readEscalation(text);
	if (write(before) !== text) return null;
	return write({
		...before,
		variables: [.../* @__PURE__ */ new Set([...before.variables, ...variables])]
	});
}
const actionIn = (text) => readEscalation(text).action;
// src/cli/init/drafts.ts
function draft(setup) {
	const { starter, policy: path } = setup;
	const [policy, tests, form] = [
		`${starter.name}.yml`,
		`${starter.name}.test.yml`,
		starter.form
	].map(require_package_files.readyFile);
	if (policy == null || tests == null || form == null) return null;
	const seated = require_init.seat(require_init.calledInShifts(policy, starter, setup.people), starter, setup) + require_init.schedulesOf(starter, setup);
	const own = setup.form;
	const formPath = own?.path ?? `.github/ISSUE_TEMPLATE/${require_repository.slug(setup.label) || require_repository.slug(starter.label)}.yml`;
	const texts = own ? [policyFor(own, own.path, seated, setup), require_init.seatZones(testsFor(own, setup), starter, setup.zones)] : [withForm(seated, formPath).replace(/^name: .*$/m, () => `name: ${require_init.scalar(setup.name)}`), require_init.seat(tests, starter, setup)];
	const [home = require_policy_validation.REPOSITORY] = setup.uses.split("@");
	const withSchemas = (text) => text.replace("$schema=../schemas/", () => `$schema=${require_package_files.schemasAt(home)}/`);
	const [policyText = "", testsText = ""] = texts.map(withSchemas);
	return [
		{
			path,
			text: policyText,
			updates: false
		},
		{
			path: require_policy_validation.testsOf(path),
			text: testsText,
			updates: false
		},
		...workflowsOf(setup),
		...own ? [] : [{
			path: formPath,
			text: formText(require_init.seat(form, starter, setup), setup),
			updates: false
		}]
	];
}
const withForm = (text, form) => text.replace(/(# the headings of your issue form): \S+ beside this file is one/, `$1, ${form}`);
function formText(text, { label, starter, name }) {
	const body = text.replace(/^# The issue form that goes with [^\n]*\n/, "");
	return label === starter.label ? body : body.replace(/^name: (.*)$/m, (_, was) => `name: ${require_init.scalar(`${was} ${name}`)}`);
}
function workflowsOf(setup) {
	const { root, uses, label, policy, keepsTime, variables, there } = setup;
	return [
		["escalation", escalation],
		["escalation-policy", review],
		...setup.drills ? [["drills", drills]] : []
	].map(([name, write]) => {
		const path = `.github/workflows/${name}.yml`;
		const before = require_repository.textOf(root, path);
		const more = before === "" ? null : withPolicies(before, write, {
			paths: [policy],
			labels: [label],
			variables,
			first: require_policy_validation.DEFAULT_POLICY
		});
		if (more !== null) return {
			path,
			text: more,
			updates: true
		};
		const policies = pathsToName(name === "drills" ? [...there, policy] : [policy]);
		return {
			path,
			text: write({
				action: uses,
				labels: [label],
				policies,
				variables,
				keepsTime
			}),
			updates: false
		};
	});
}
const pathsToName = (policies) => policies.every((path) => path === ".github/escalation-policy.yml") ? [] : policies;
function drillDrafts(root, uses, { policies, variables }) {
	const path = ".github/workflows/escalation.yml";
	const before = require_repository.textOf(root, path);
	const more = before === "" ? null : withVariables(before, escalation, variables);
	const action = uses ?? (more === null ? require_package_files.ownAction() : actionIn(before));
	return [...more === null ? [] : [{
		path,
		text: more,
		updates: true
	}], {
		path: ".github/workflows/drills.yml",
		text: drills({
			action,
			policies: pathsToName(policies),
			variables
		}),
		updates: false
	}];
}
function workflowDrafts(root, uses, { policies, labels, variables, keepsTime }) {
	return [["escalation", escalation], ["escalation-policy", review]].map(([name, write]) => {
		const path = `.github/workflows/${name}.yml`;
		const before = require_repository.textOf(root, path);
		const more = before === "" ? null : withPolicies(before, write, {
			paths: policies,
			labels,
			variables,
			first: require_policy_validation.DEFAULT_POLICY
		});
		if (more !== null) return {
			path,
			text: more,
			updates: true
		};
		return {
			path,
			text: write({
				action: uses,
				labels,
				policies: pathsToName(policies),
				variables,
				keepsTime
			}),
			updates: false
		};
	});
}
exports.draft = draft;
exports.drillDrafts = drillDrafts;
exports.workflowDrafts = workflowDrafts;
