require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_action_index = require("../action/index.js");
const require_tests = require("./action-tests.js");
let node_path = require("node:path");
let node_os = require("node:os");
// src/action/former-path.ts
const MOST = 20;
async function formerPath({ file, name, formerly }, files) {
	const names = [name, ...formerly];
	for (const folder of /* @__PURE__ */ new Set([node_path.posix.dirname(node_path.posix.normalize(file)), node_path.posix.dirname(require_policy_validation.DEFAULT_POLICY)])) for (const path of await listRemovedPolicies(folder, files)) {
		const read = require_action_index.readOf(await require_action_index.readWithBases(files.base, path));
		const was = read === null ? null : await require_policy_validation.validateRead(read);
		if (was?.ok === true && names.includes(was.value.name)) return path;
	}
	return null;
}
async function listRemovedPolicies(folder, { head, base, paths }) {
	const [before, after] = await Promise.all([require_action_index.listFrom(base, folder), require_action_index.listFrom(head, folder)]);
	return before.filter((one) => require_policy_validation.isPolicyName(one) && !after.includes(one)).map((one) => node_path.posix.join(folder, one)).filter((path) => !paths.includes(path)).slice(0, MOST);
}
// src/action/change.ts
async function readChange(file, options) {
	const { path, read: after, result: now } = file;
	const { from, before } = await readBefore(file, options);
	const [oldTests, tests, forms] = await Promise.all([
		require_tests.findTests(from ?? path, options.base),
		require_tests.findTests(path, options.head),
		options.forms()
	]);
	const testsGone = oldTests.read.ok && require_action_index.isMissing(tests.read);
	const nothing = {
		file: path,
		diagnostics: [],
		lint: [],
		tests: null,
		testsGone,
		verdict: null,
		sections: []
	};
	if (!after.ok && !require_action_index.isMissing(after)) return {
		...nothing,
		kind: "changed",
		diagnostics: [require_action_index.unavailable(path, after)]
	};
	if (!(from !== null || !isSame(require_action_index.readOf(before), require_action_index.readOf(file)) || textsOfTests(oldTests) !== textsOfTests(tests)) && !forms.differs) return null;
	if (!after.ok || now === null) return before.read.ok ? {
		...nothing,
		kind: "gone"
	} : null;
	const { kind, policy: older } = await validateBefore(before);
	const testsFewer = testsGone ? 0 : Math.max(0, require_tests.countOfCases(oldTests) - require_tests.countOfCases(tests));
	const change = {
		...nothing,
		kind,
		diagnostics: now.diagnostics,
		testsFewer
	};
	if (!now.ok) return change;
	return {
		...change,
		...from === null ? {} : { from },
		...await assessChange(older, now.value, tests, options)
	};
}
async function readBefore({ path, result }, options) {
	const asNamed = await require_action_index.readWithBases(options.base, path);
	const from = require_action_index.isMissing(asNamed.read) && result?.ok === true ? await formerPath(result.value, options) : null;
	return {
		from,
		before: from === null ? asNamed : {
			...await require_action_index.readWithBases(options.base, from),
			path
		}
	};
}
async function validateBefore(before) {
	const read = require_action_index.readOf(before);
	if (read === null) return {
		kind: require_action_index.isMissing(before.read) ? "new" : "unread",
		policy: null
	};
	const result = await require_policy_validation.validateRead(read);
	return result.ok ? {
		kind: "changed",
		policy: result.value
	} : {
		kind: "unreadable",
		policy: null
	};
}
async function assessChange(before, after, tests, options) {
	const { results, own } = await require_tests.runTestsOf(after, tests, options.head);
	const teams = await options.teams(before === null ? [after] : [before, after]);
	const { verdict, sections } = await compare(before, after, options.now, teams);
	const { section: past, ...replayed } = await replay(before, after, options, teams);
	const found = await newFindings(after, before, options, teams);
	return {
		...found,
		lint: [...found.lint, ...require_tests.misnamedTests(tests)],
		tests: results,
		verdict,
		...replayed,
		sections: [
			...sections,
			past,
			...own === null ? [] : [await coverage(after, own)]
		]
	};
}
const isSame = (one, other) => JSON.stringify(textsIn(one)) === JSON.stringify(textsIn(other));
const textsIn = (read) => read && [read.text, read.bases.ok ? read.bases.value.map(({ text }) => text) : read.bases.diagnostics];
const textsOfTests = ({ file, read, stray }) => JSON.stringify([read.ok ? [file, read.text] : null, stray]);
async function compare(before, after, now, teams) {
	const [{ comparePolicies }, { diffSections, verdictOf }] = await Promise.all([Promise.resolve().then(() => require("./compare.js")), Promise.resolve().then(() => require("./report-change-diff.js"))]);
	const diff = comparePolicies(before, after, now, teams);
	return {
		verdict: verdictOf(diff),
		sections: diffSections(diff)
	};
}
async function replay(before, after, options, teams) {
	const found = await options.past(before === null ? [after] : [before, after]);
	const title = "Past incidents";
	if (typeof found === "string") return { section: {
		title,
		lines: [found]
	} };
	const [{ replayAll, threadsFor }, { renderReplay }] = await Promise.all([Promise.resolve().then(() => require("./runner-replay-pool.js")), Promise.resolve().then(() => require("./report-change-replay.js"))]);
	const start = performance.now();
	const merged = await replayAll({
		before,
		after
	}, found.issues.map((issue) => ({
		issue: {
			...issue,
			teams
		},
		at: found.now
	})), { threads: threadsFor(found.issues.length, (0, node_os.availableParallelism)()) });
	const { incidents, incidentsUnder } = merged;
	const section = {
		title,
		lines: renderReplay(merged)
	};
	return incidents === 0 ? { section } : {
		section,
		replayed: {
			incidents,
			incidentsUnder,
			seconds: (performance.now() - start) / 1e3
		}
	};
}
async function coverage(policy, tests) {
	const [{ coverageOf }, { parsePolicy }, { coverageLines }] = await Promise.all([
		Promise.resolve().then(() => require("./cases.js")).then((n) => n.cases_exports),
		Promise.resolve().then(() => require("./policy.js")).then((n) => n.policy_exports),
		Promise.resolve().then(() => require("./report-change-coverage.js"))
	]);
	return {
		title: "Coverage of the tests",
		lines: coverageLines(coverageOf(policy, parsePolicy(policy.texts), tests))
	};
}
async function newFindings(policy, older, options, teams) {
	const names = await newNames(policy, older);
	const logins = names.flatMap(({ name, isTeam }) => isTeam ? [] : [name]);
	const newTeams = Object.entries(teams).filter(([team]) => names.some(({ name }) => name === team));
	const { people, findings } = names.length === 0 ? NOBODY_NEW : await options.people(logins, Object.fromEntries(newTeams));
	const found = [...await lint(policy, options, people), ...findings];
	if (older === null) return { lint: found };
	const key = ({ code, message }) => `${code} ${message}`;
	const before = new Set((await lint(older, options, null)).map(key));
	const fresh = found.filter((one) => one.level === "error" || !before.has(key(one)));
	return {
		lint: fresh,
		oldFindings: found.filter((one) => !fresh.includes(one))
	};
}
const NOBODY_NEW = {
	people: null,
	findings: []
};
async function newNames(policy, older) {
	const [{ namedIn }, { parsePolicy }] = await Promise.all([Promise.resolve().then(() => require("./lint.js")).then((n) => n.lint_exports), Promise.resolve().then(() => require("./policy.js")).then((n) => n.policy_exports)]);
	const namesOf = ({ texts }) => namedIn(parsePolicy(texts));
	const known = new Set(older === null ? [] : namesOf(older).map(({ name }) => name));
	return namesOf(policy).filter(({ name }) => !known.has(name));
}
async function lint(policy, options, people) {
	const { now, incidentLabels } = options;
	const [{ lintPolicy }, workflows, forms, drills] = await Promise.all([
		Promise.resolve().then(() => require("./lint.js")).then((n) => n.lint_exports),
		options.workflows(),
		options.forms(),
		policy.channels.size === 0 ? null : options.drills()
	]);
	return lintPolicy(policy, now, { surroundings: {
		workflows,
		pathOf,
		forms: forms.after,
		incidentLabels,
		people,
		drills
	} });
}
const pathOf = (file) => require_policy_validation.isRemoteName(file) ? null : file;
exports.readChange = readChange;
