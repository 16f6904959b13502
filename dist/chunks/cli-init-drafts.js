require("./rolldown-runtime.js");
const require_cli_files = require("./cli-files.js");
const require_package_files = require("./cli-package-files.js");
const require_policy_validation = require("./policy-validation.js");
const require_zones = require("./cli-init-zones.js");
const require_repository = require("./cli-init-repository.js");
const require_init = require("./cli-commands-init.js");
// src/cli/init/seat.ts
const OUTSIDERS = ["zoe", "mallory"];
function seat(text, starter, answers) {
	return seatLabel(require_zones.seatZones(seatNames(text, starter, answers), starter, answers.zones), starter, answers);
}
const seatLabel = (text, starter, { label }) => text.replace(`\n  label: ${starter.label}\n`, () => `\n  label: ${require_policy_validation.scalar(label)}\n`).replaceAll(`labels: [${starter.label}`, () => `labels: [${require_policy_validation.scalar(label)}`);
function seatNames(text, starter, { people, shift, services }) {
	const names = namesOf(starter, shift, people.flat());
	const patterns = [...names.keys()].map((name) => `(?<![\\w./@-])${name}(?![\\w-])`);
	const { services: example } = starter;
	const all = require_init.SERVICES.join(", ");
	if (example.length > 0) patterns.unshift(`(?<=\\[)${all}`, `(?<=service: )(?:${example.join("|")})(?![\\w-])`, `(?<=details\\.service \\}, )(?:${example.join("|")})(?=\\])`, `(?<=[{,] )(?:${example.join("|")})(?=: )`, WRITTEN, `(?<=service: )${CAPITAL}(?![\\w-])`);
	const pattern = new RegExp(patterns.join("|"), "g");
	const other = (found, at, line) => {
		if (found === CAPITAL) {
			const name = require_policy_validation.capitalise(services[example.indexOf("checkout") % services.length] ?? found);
			return line[at - 1] === " " ? require_policy_validation.scalar(name) : JSON.stringify(name).slice(1, -1);
		}
		if (found === all) return services.map(require_policy_validation.scalar).join(", ");
		return names.get(found) ?? require_policy_validation.scalar(services[example.indexOf(found) % services.length] ?? found);
	};
	const seatLine = (line) => {
		if (line.startsWith(ACCESS)) return access(line, starter, people, names);
		const seated = line.replaceAll(pattern, other);
		return example.length > 0 ? seatSentence(seated, example, services) : seated;
	};
	return text.split("\n").map(seatLine).join("\n");
}
const SENTENCE = /^( *(?:- name|title): )(?=\w)(.*)$/;
function seatSentence(line, example, services) {
	const [, key = "", sentence = ""] = SENTENCE.exec(line) ?? [];
	const named = new RegExp(`(?<![\\w-])(?:the )?(${example.join("|")})(?![\\w-])`, "gi");
	const seated = sentence.replaceAll(named, (found, word) => {
		const service = services[example.indexOf(word.toLowerCase()) % services.length] ?? word;
		if (require_policy_validation.sameName(service, word)) return found;
		return /^[A-Z]/.test(found) ? require_policy_validation.capitalise(service) : service;
	});
	return seated === sentence ? line : `${key}${require_policy_validation.scalar(seated)}`;
}
const CAPITAL = "Checkout";
const WRITTEN = String.raw`(?<=\\n)${CAPITAL}(?=\\n)`;
function namesOf({ groups }, shift, everybody) {
	const rows = [];
	const singles = [];
	groups.forEach((group, index) => {
		const logins = shift[index] ?? group.example;
		for (const [place, login] of group.example.entries()) singles.push([login, require_policy_validation.scalar(logins[seatOf(group, place, logins.length)] ?? login)]);
		if (!group.grows) return;
		rows.push([group.example.join(", "), logins.map(require_policy_validation.scalar).join(", ")]);
		if (group.turns !== void 0) rows.push([turnRota(group.example).join(", "), turnRota(logins).map(require_policy_validation.scalar).join(", ")]);
	});
	const outsiders = OUTSIDERS.map((name) => [name, everybody.some((login) => require_policy_validation.sameName(login, name)) ? `${name}-2` : name]);
	return new Map([
		...rows,
		...singles,
		...outsiders
	]);
}
function seatOf({ example, turns }, place, size) {
	if (turns === void 0) return place % size;
	const later = (place - turns % example.length + example.length) % example.length;
	const half = example.length / 2;
	return (turns + (later < half ? later : Math.floor(size / 2) + later - half)) % size;
}
function turnRota(logins) {
	const half = Math.floor(logins.length / 2);
	return [...logins.slice(half), ...logins.slice(0, half)];
}
const ACCESS = "people: { ";
function access(line, { groups }, people, names) {
	const entries = line.slice(10, -2).split(", ").flatMap((entry) => {
		const [login = "", may = ""] = entry.split(": ");
		const index = groups.findIndex(({ example }) => example.includes(login));
		if (index === -1) return [`${names.get(login) ?? login}: ${may}`];
		return groups[index]?.example[0] === login ? (people[index] ?? []).map((one) => `${require_policy_validation.scalar(one)}: ${may}`) : [];
	});
	return `${ACCESS}${entries.join(", ")} }`;
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
    paths: ['.github/escalation-policy*', '.github/ISSUE_TEMPLATE/*.y*ml']
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
${step(action, policies, ["mode: drill"])}${passing(variables)}`;
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
function rewrite(text, write, change) {
	const before = readEscalation(text);
	return write(before) === text ? write({
		...before,
		...change(before)
	}) : null;
}
const union = (one, other) => [.../* @__PURE__ */ new Set([...one, ...other])];
function withPolicies(text, write, more) {
	return rewrite(text, write, (before) => {
		const policies = union(before.policies.length > 0 ? before.policies : [more.first], more.paths);
		return {
			policies: policies.length === 1 && policies[0] === more.first ? [] : policies,
			labels: union(before.labels, more.labels),
			variables: union(before.variables, more.variables)
		};
	});
}
const withVariables = (text, variables) => rewrite(text, escalation, (before) => ({ variables: union(before.variables, variables) }));
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
	const seated = seat(require_init.calledInShifts(policy, starter, setup.people), starter, setup) + require_init.schedulesOf(starter, setup);
	const own = setup.form;
	const formName = formNameFor(setup);
	const formPath = own?.path ?? `.github/ISSUE_TEMPLATE/${formName}.yml`;
	const texts = own ? [require_zones.policyFor(own, own.path, seated, setup), require_zones.seatZones(require_zones.testsFor(own, setup), starter, setup.zones)] : [withForm(seated, starter.form, formPath).replace(`\nname: ${starter.name}\n`, () => `\nname: ${require_policy_validation.scalar(setup.name)}\n`), seat(tests, starter, setup)];
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
			text: formText(seat(withoutNeedless(form, policy), starter, setup), formName, setup),
			updates: false
		}]
	];
}
async function requireValid(drafts, path) {
	const textAt = (wanted) => drafts.find((one) => one.path === wanted)?.text ?? "";
	const policy = await require_policy_validation.validatePolicy(textAt(path), path);
	const { problemsUnder, readTests } = await Promise.resolve().then(() => require("./cases.js")).then((n) => n.cases_exports);
	const file = require_policy_validation.testsOf(path);
	const text = textAt(file);
	const [first] = (policy.ok ? problemsUnder(policy.value, readTests(text, file), {
		text,
		file
	}) : policy.diagnostics).filter(({ level }) => level === "error");
	if (first === void 0) return;
	const named = policy.ok ? `the tests of ${path}` : path;
	throw new require_cli_files.Refusal(`Nothing was written, because ${named} would be invalid: ${first.message} ${first.help}`.trim());
}
function formNameFor({ root, label, starter, name }) {
	const taken = require_repository.takenForms(root, label);
	const ready = require_repository.slug(starter.label);
	return require_repository.freeName(require_repository.slug(label) || (taken.includes(ready) ? name : ready), taken);
}
const withForm = (text, ready, form) => text.replace(`: ${ready} beside this file is one`, () => `, ${form}`);
const withoutNeedless = (form, policy) => form.split(/^(?= {2}- type: )/m).map((field) => {
	const heading = /^ {6}label: (.*)$/m.exec(field)?.[1] ?? "";
	return field.startsWith("  - type: textarea") || policy.includes(`heading: ${heading}\n`) ? field : field.replace(/^ {4}validations: .*\n/m, "");
}).join("");
function formText(text, file, { starter, name }) {
	const body = text.slice(text.indexOf("\n") + 1);
	return file === require_repository.slug(starter.label) ? body : body.replace(/^name: (.*)$/m, (_, was) => `name: ${require_policy_validation.scalar(`${was} ${name}`)}`);
}
function workflowsOf({ root, uses, label, policy, keepsTime, variables, otherPolicies, drills: holds, haveChannels }) {
	const content = {
		policies: [policy],
		labels: [label],
		variables,
		keepsTime
	};
	return [...workflowDrafts(root, uses, content), ...holds && haveChannels ? [workflowDraft(root, uses, ["drills", drills], content, [...otherPolicies, policy])] : []];
}
function workflowDraft(root, uses, [name, write], { policies, labels, variables, keepsTime }, inNew = policies) {
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
			policies: pathsToName(inNew),
			variables,
			keepsTime
		}),
		updates: false
	};
}
const pathsToName = (policies) => policies.every((path) => path === ".github/escalation-policy.yml") ? [] : policies;
function drillsDraft(root, uses, content) {
	return workflowDraft(root, uses, ["drills", drills], {
		...content,
		labels: [],
		keepsTime: false
	});
}
function escalationWith(root, variables) {
	const path = ".github/workflows/escalation.yml";
	const before = require_repository.textOf(root, path);
	const text = before === "" ? null : withVariables(before, variables);
	return text === null ? null : {
		path,
		text,
		updates: true,
		action: actionIn(before)
	};
}
const workflowDrafts = (root, uses, content) => [workflowDraft(root, uses, ["escalation", escalation], content), workflowDraft(root, uses, ["escalation-policy", review], content)];
exports.draft = draft;
exports.drillsDraft = drillsDraft;
exports.escalationWith = escalationWith;
exports.requireValid = requireValid;
exports.workflowDrafts = workflowDrafts;
