Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
require("../chunks/rolldown-runtime.js");
const require_announcement = require("../chunks/announcement.js");
const require_policy_validation = require("../chunks/policy-validation.js");
const require_proxy = require("../chunks/runner-proxy.js");
const require_expectation = require("../chunks/report-expectation.js");
const require_action_start = require("../chunks/action-start.js");
let node_fs = require("node:fs");
let node_timers_promises = require("node:timers/promises");
let node_path = require("node:path");
// src/action/policies.ts
const readPolicies = (async function readPolicies(paths, source, { templates = false } = {}) {
	const reads = [];
	for (const path of paths) reads.push(await readWithBases(source, path));
	const texts = reads.flatMap(((one) => readOf(one) ?? []));
	const results = await require_policy_validation.loadPolicies(texts, { commit: source.commit }, templates ? require_policy_validation.validatePolicy : require_policy_validation.loadLean);
	const files = await Promise.all(reads.map((async (one) => ({
		...one,
		result: results.get(one.path) ?? null,
		near: isMissing(one.read) ? await nearPath(source, one.path) : null
	}))));
	const policies = files.flatMap((({ result }) => result?.ok ? [result.value] : []));
	const diagnostics = require_policy_validation.distinct(files.flatMap(diagnosticsOf));
	const [first, ...rest] = policies;
	return {
		policies,
		diagnostics,
		all: first !== void 0 && policies.length === files.length ? [first, ...rest] : null,
		files
	};
});
const readWithBases = (async function readWithBases(source, path) {
	const read = await readFrom(source, path);
	if (!read.ok) return {
		path,
		read,
		bases: null
	};
	return {
		path,
		read,
		bases: await require_policy_validation.basesOf({
			file: path,
			path: node_path.posix.normalize(path),
			text: read.text
		}, source.fetchPinned, async (beside) => ({
			...await readFrom(source, beside),
			file: beside
		}))
	};
});
const readFrom = (async function readFrom(source, path) {
	const { workspace } = source;
	return (workspace === null ? null : require_policy_validation.readInside({
		path: workspace,
		called: "workspace"
	}, path)) ?? source.fetch(path, 1048576);
});
function readOnce(source) {
	const reads = /* @__PURE__ */ new Map();
	return {
		...source,
		fetch: (path, most) => {
			const name = `${most} ${path}`;
			const read = reads.get(name) ?? source.fetch(path, most);
			reads.set(name, read);
			return read;
		}
	};
}
const diagnosticsOf = (({ path, read, result, near }) => result?.diagnostics ?? (read.ok ? [] : [unavailable(path, read, near)]));
async function nearPath(source, path) {
	const folder = node_path.posix.dirname(node_path.posix.normalize(path));
	try {
		const names = (await listFrom(source, folder)).filter((name) => require_policy_validation.isPolicyName(name) && /^[\w.-]+$/.test(name));
		const near = require_policy_validation.nearest(node_path.posix.basename(path), names);
		return near === null ? null : node_path.posix.join(folder, near);
	} catch {
		return null;
	}
}
const readOf = (({ path, read, bases }) => read.ok && bases !== null ? {
	file: path,
	text: read.text,
	bases
} : null);
const MOST_FILES = 100;
const MOST_TEXT = 1e6;
const MOST_REQUESTS = 20;
async function filesIn(source, folder, { isWanted, first = [], warn }) {
	const isHere = isInWorkspace(source, folder);
	const names = (await listFrom(source, folder)).filter(isWanted).toSorted();
	const files = [...names.filter((name) => first.includes(name)), ...names.filter((name) => !first.includes(name))].slice(0, isHere ? MOST_FILES : MOST_REQUESTS).map((name) => `${folder}/${name}`);
	if (files.length < names.length) warn(leftOut(folder, files.length, names.length, isHere));
	const reads = await Promise.all(files.map(async (file) => ({
		file,
		read: await readFrom(source, file)
	})));
	let length = 0;
	return reads.flatMap(({ file, read }) => {
		if (!read.ok || length + read.text.length > MOST_TEXT) return [];
		length += read.text.length;
		return [{
			file,
			text: read.text
		}];
	});
}
const leftOut = (folder, looked, all, isHere) => `Of the ${all} files of ${folder}, ${looked} were looked at.${isHere ? "" : " Without a checkout each takes a request: with `actions/checkout` before this step, more are."}`;
function isInWorkspace({ workspace }, folder) {
	return workspace !== null && (0, node_fs.statSync)((0, node_path.resolve)(workspace, folder), { throwIfNoEntry: false })?.isDirectory() === true;
}
async function listFrom(source, folder) {
	if (source.workspace === null || !isInWorkspace(source, folder)) return source.list(folder);
	const root = (0, node_fs.realpathSync)(source.workspace);
	const real = (0, node_fs.realpathSync)((0, node_path.resolve)(source.workspace, folder));
	return real === root || require_policy_validation.isInside(root, real) ? (0, node_fs.readdirSync)(real) : [];
}
const isMissing = ((read) => !read.ok && read.code === "policy-not-found");
const HELP = {
	"policy-not-found": "Put a policy there, or name its path in the input `policy`.",
	"policy-outside": "Name a file of the repository. A link has to lead to one of its files.",
	"policy-unread": "The next run reads it again. If it stays so, see that the file is there and that the token has `contents: read`."
};
function unavailable(path, { code, message, after }, near = null) {
	if (after !== void 0) return limitOf(message, after);
	return {
		code,
		level: "error",
		message: require_policy_validation.sentence(message),
		help: near === null ? HELP[code] ?? null : `Did you mean \`${near}\`? Name it in the input \`policy\`.`,
		place: {
			file: path,
			line: 1,
			col: 1,
			endLine: 1,
			endCol: 1
		},
		path: ""
	};
}
const limitOf = (message, after) => ({
	code: "policy-unread",
	level: "error",
	message: require_policy_validation.sentence(message),
	help: `GitHub takes no more requests with this token for now. It asks to wait for ${require_policy_validation.formatDuration(Math.max(60, Math.ceil(after / 60) * 60))}: a run after that reads the policy. See what else uses the token, or use that of an own App.`,
	place: null,
	path: ""
});
// src/action/check-findings.ts
const findingsOf = ({ lint, tests }) => [
	...lint,
	...tests?.broken ?? [],
	...(tests?.cases ?? []).flatMap(failedAt)
];
function failedAt({ name, failures }) {
	const [first] = failures;
	if (first === void 0) return [];
	const { what, expected, actual, place } = first;
	return [{
		code: "failing-test",
		level: "error",
		message: `"${name}": ${what} is ${require_expectation.expectationText(actual)}, expected ${require_expectation.expectationText(expected)}.`,
		help: null,
		place,
		path: ""
	}];
}
function failuresOf({ file, lint, tests }) {
	const wrong = lint.filter(({ level }) => level === "error").length;
	const failed = (tests?.cases ?? []).filter(({ passed }) => !passed).length;
	return [
		...wrong === 0 ? [] : [`Lint has ${wrong === 1 ? "1 error" : `${wrong} errors`} in ${file}.`],
		...tests === null || tests.broken.length === 0 ? [] : [`The tests in ${tests.file} cannot be run.`],
		...failed === 0 ? [] : [`${failed} of ${tests?.cases.length ?? 0} policy tests in ${tests?.file ?? ""} failed.`]
	];
}
// src/action/check-github.ts
const PAST = 90 * require_policy_validation.DAY;
async function readTeams({ connect }, policies) {
	const { teams } = require_action_start.repositoryNeeds(policies);
	if (teams.length === 0) return {};
	const { readAssignability } = await Promise.resolve().then(() => require("../chunks/github.js"));
	const known = await ifPermitted(connect, (client) => readAssignability(client, [], teams));
	return Object.fromEntries(known?.teams ?? []);
}
async function readPast(options, policies) {
	const client = await options.connect();
	const { openRepository } = await Promise.resolve().then(() => require("../chunks/github.js"));
	try {
		return await openRepository(client, {
			...require_action_start.repositoryNeeds(policies),
			teams: [],
			managedLabels: []
		}).readIncidents(PAST);
	} catch (error) {
		if (!require_action_start.isGithubError(error)) throw error;
		return `Past incidents could not be read. ${answerAndRemedy(error, "The check needs `issues: read`.")}`;
	}
}
async function readDrills(options) {
	const { knownDrills } = await Promise.resolve().then(() => require("../chunks/runner-drill-issue.js"));
	return ifPermitted(options.connect, knownDrills);
}
const MOST_QUESTIONS = 50;
async function lookUpPeople({ repository, clients }, names, teams) {
	const { readAssignability } = await Promise.resolve().then(() => require("../chunks/github.js"));
	const logins = [...new Set(names)];
	try {
		const known = await readAssignability(await clients.fresh(), logins.slice(0, MOST_QUESTIONS), []);
		const unknown = logins.length - known.assignable.size;
		return {
			people: {
				repository,
				...known,
				teams: new Map(Object.entries(teams))
			},
			findings: unknown > 0 ? [notLookedUp(unknown, known.refusal)] : []
		};
	} catch (error) {
		if (!require_action_start.isGithubError(error)) throw error;
		return {
			people: null,
			findings: logins.length > 0 ? [notLookedUp(logins.length, error)] : []
		};
	}
}
async function ifPermitted(connect, read) {
	try {
		return await read(await connect());
	} catch (error) {
		if (!require_action_start.isGithubError(error)) throw error;
		return null;
	}
}
function notLookedUp(count, refusal) {
	return {
		code: "people-not-looked-up",
		level: "warning",
		message: `${count === 1 ? "1 login that the change adds was" : `${count} logins that the change adds were`} not looked up. ${refusal === null ? `The check asks about ${MOST_QUESTIONS} at most.` : answerAndRemedy(refusal, "The check needs `issues: read`.")}`,
		help: "`tocsin lint --online` asks GitHub about everybody.",
		place: null,
		path: ""
	};
}
async function keepChangeComment(options, { number, fork }, path, change) {
	if (number === null || fork || options.dryRun) return;
	const [client, { keepComment }, { markerOf, renderChange }] = await Promise.all([
		options.connect(),
		Promise.resolve().then(() => require("../chunks/github.js")),
		Promise.resolve().then(() => require("../chunks/report-change-comment.js"))
	]);
	const marker = markerOf(path);
	const text = change === null ? "**This pull request no longer changes the policy.**\n" : renderChange(change);
	try {
		await keepComment(client, number, {
			marker,
			body: `${marker}\n${text}`,
			onlyOver: change === null
		});
	} catch (error) {
		if (!require_action_start.isGithubError(error)) throw error;
		const why = answerAndRemedy(error, "It needs `pull-requests: write`, and a conversation that is not locked.");
		options.warn(`The comment on the pull request could not be written; the job summary has it all. ${why}`);
	}
}
function answerAndRemedy({ code, message }, permission) {
	const isOfPermission = code === "forbidden" || code === "not-found";
	const { remedy } = require_action_start.withRemedy({
		code: isOfPermission ? "permission" : code,
		message,
		remedy: null
	});
	return `${require_policy_validation.sentence(message)} ${remedy ?? (isOfPermission ? permission : "")}`.trim();
}
// src/action/empty-report.ts
const emptyReport = (({ policies, diagnostics }, what) => ({
	...what,
	at: null,
	policies: policies.map(require_policy_validation.provenance),
	incidents: [],
	problems: [],
	diagnostics,
	requests: null
}));
const reportWithoutPolicies = ({ mode, ...run }, diagnostics = []) => emptyReport({
	policies: [],
	diagnostics
}, {
	mode: mode === null || mode === "auto" ? "sweep" : mode,
	...run
});
// src/action/unchecked.ts
const MOST$1 = 20;
const GITHUBS = /^\.github\/(?:workflows|actions|ISSUE_TEMPLATE|DISCUSSION_TEMPLATE)\//;
const NAMED = /(?:^|\/)escalation-policy[^/]*$/;
const SECTIONS = /^(?:severities|levels|triggers|roles|incident):/gm;
async function uncheckedPolicies(options) {
	const { proposal, source, files, moved, warn } = options;
	const [client, { readChangedFiles, readPolicy }] = await Promise.all([options.connect(), Promise.resolve().then(() => require("../chunks/github.js"))]);
	try {
		const changed = await readChangedFiles(client, proposal.base, source.commit ?? proposal.head);
		const known = /* @__PURE__ */ new Set([...checkedFiles(files), ...moved]);
		const tests = files.map(({ path }) => require_policy_validation.testsOf(node_path.posix.normalize(path)));
		const isMisnamed = (path) => tests.some((one) => node_path.posix.dirname(one) === node_path.posix.dirname(path) && require_policy_validation.seemsMeantFor(node_path.posix.basename(path), node_path.posix.basename(one)));
		const wanted = changed.files.filter(({ path }) => require_policy_validation.isPolicyName(path) && !GITHUBS.test(path) && !known.has(path));
		if (!changed.isWhole || wanted.length > MOST$1) warn("This change touches many files: there may be policies among them that were neither checked nor named.");
		return (await Promise.all(wanted.slice(0, MOST$1).map(async ({ path, isGone }) => {
			const seemsTests = isMisnamed(path);
			if (NAMED.test(path) && !seemsTests) return [notChecked(path, isGone)];
			const read = isGone ? await readPolicy(client, path, proposal.base, require_policy_validation.MOST_BYTES) : await readFrom(source, path);
			if (NAMED.test(path) && read.ok && !require_policy_validation.holdsTests(read.text)) return [notChecked(path, isGone)];
			return read.ok && isPolicyText(read.text) ? [notChecked(path, isGone)] : [];
		}))).flat();
	} catch (error) {
		if (!require_action_start.isGithubError(error)) throw error;
		warn(`Which other policies this change touches could not be read (${error.code}): those of the input \`policy\` alone were checked.`);
		return [];
	}
}
function checkedFiles(files) {
	const extended = files.flatMap((file) => {
		const bases = readOf(file)?.bases;
		return bases === void 0 ? [] : bases.ok ? bases.value : bases.read;
	});
	const paths = files.map(({ path }) => node_path.posix.normalize(path));
	return [
		...paths,
		...paths.map(require_policy_validation.testsOf),
		...extended.map(({ file }) => node_path.posix.normalize(file))
	];
}
const isPolicyText = (text) => new Set(text.match(SECTIONS)).size > 1;
function notChecked(file, isGone) {
	return {
		code: "policy-not-checked",
		level: "warning",
		message: isGone ? "This policy is taken away, and was not checked: the input `policy` does not name it." : "This policy was not checked: the input `policy` does not name it.",
		help: "Name each policy that runs in the input `policy` of the workflow that checks, one a line.",
		place: {
			file,
			line: 1,
			col: 1,
			endLine: 1,
			endCol: 1
		},
		path: ""
	};
}
// src/action/check.ts
const check = (async function check(options) {
	const { proposal } = options;
	const base = proposal && readOnce(options.sourceAt(proposal.base));
	const source = base !== null && proposal?.fork ? await sourceOfFork(options, base) : options.source;
	const loaded = await readPolicies(options.paths, source, { templates: true });
	const report = emptyReport(loaded, {
		mode: "check",
		dryRun: options.dryRun,
		repository: options.repository
	});
	if (options.testsAsIs) return checkAsIs(options, loaded, report);
	if (proposal === null || base === null) return {
		report,
		summaries: [],
		otherDiagnostics: loaded.diagnostics,
		findings: [],
		notes: [UNTESTED],
		failures: []
	};
	const changes = await review({
		...options,
		source
	}, proposal, base, loaded.files);
	const unchecked = await uncheckedPolicies({
		...options,
		proposal,
		source,
		files: loaded.files,
		moved: changes.flatMap(({ from }) => from ?? [])
	});
	const others = loaded.files.filter(({ path }) => !changes.some(({ file }) => file === path));
	const [{ renderChange }, { timeSentence }] = await Promise.all([Promise.resolve().then(() => require("../chunks/report-change-comment.js")), Promise.resolve().then(() => require("../chunks/report-change-replay-words.js"))]);
	const timesOf = ({ replayed }) => replayed === void 0 ? [] : [timeSentence(replayed)];
	return {
		report: {
			...report,
			diagnostics: [...report.diagnostics, ...unchecked]
		},
		summaries: changes.map((change) => [renderChange(change, LONGEST_SUMMARY / changes.length), ...timesOf(change).map((time) => `${time}\n`)].join("\n")),
		notes: changes.flatMap(timesOf),
		otherDiagnostics: [...require_policy_validation.distinct(others.flatMap(diagnosticsOf)), ...unchecked],
		findings: require_policy_validation.distinct(changes.flatMap(findingsOf)),
		failures: changes.flatMap(failuresOf)
	};
});
const UNTESTED = "Its tests were not run: the event does not say what is changed, and of what.";
async function checkAsIs({ source }, loaded, report) {
	const [{ assessAsIs }, { renderAsIs }] = await Promise.all([Promise.resolve().then(() => require("../chunks/action-as-is.js")), Promise.resolve().then(() => require("../chunks/report-change-comment.js"))]);
	const assessed = [];
	for (const { result } of loaded.files) if (result?.ok) assessed.push(await assessAsIs(result.value, result.diagnostics, source));
	return {
		report,
		summaries: assessed.map(renderAsIs),
		notes: [],
		otherDiagnostics: require_policy_validation.distinct(loaded.files.filter(({ result }) => !result?.ok).flatMap(diagnosticsOf)),
		findings: require_policy_validation.distinct(assessed.flatMap(findingsOf)),
		failures: assessed.flatMap(failuresOf)
	};
}
async function sourceOfFork({ source, paths }, base) {
	const texts = (await Promise.all(paths.map((path) => readWithBases(base, path)))).flatMap(({ bases }) => bases === null ? [] : bases.ok ? bases.value : bases.read);
	const nameOf = ({ repository, path }) => `${repository?.toLowerCase()}//${path}`;
	const known = new Set(texts.flatMap(({ file }) => {
		const other = require_policy_validation.elsewhere(file);
		return other === null ? [] : [nameOf(other)];
	}));
	return {
		...source,
		fetchPinned: (ref) => {
			if (known.has(nameOf(ref))) return source.fetchPinned(ref);
			const message = `${nameOf(ref)} is not read for a pull request from a fork: no policy extends it before this change.`;
			return Promise.resolve({
				ok: false,
				code: "policy-outside",
				message
			});
		}
	};
}
const LONGEST_SUMMARY = 5e5;
const WORKFLOWS = ".github/workflows";
const isWorkflow = (name) => /\.ya?ml$/.test(name);
const OWN_WORKFLOWS = ["escalation.yml", "drills.yml"];
async function review(options, proposal, base, files) {
	const [{ readChange }, { readFormChange }] = await Promise.all([Promise.resolve().then(() => require("../chunks/action-change.js")), Promise.resolve().then(() => require("../chunks/action-forms.js"))]);
	const found = [];
	const drills = require_policy_validation.once(() => readDrills(options));
	const forms = require_policy_validation.once(() => readFormChange(options.source, base, options.warn));
	const workflows = require_policy_validation.once(() => filesIn(options.source, WORKFLOWS, {
		isWanted: isWorkflow,
		first: OWN_WORKFLOWS,
		warn: options.warn
	}));
	for (const file of files) {
		const change = await readChange(file, {
			head: options.source,
			base,
			paths: options.paths,
			now: Math.floor(Date.now() / 1e3),
			incidentLabels: files.flatMap(({ result }) => result?.ok ? result.value.incident.labels : []),
			past: (policies) => readPast(options, policies),
			teams: (policies) => readTeams(options, policies),
			people: (logins, teams) => lookUpPeople(options, logins, teams),
			drills,
			forms,
			workflows
		});
		if (change !== null) found.push(change);
		await keepChangeComment(options, proposal, file.path, change);
	}
	return found;
}
// src/action/clients.ts
const createClients = (function createClients(token, repository, environment) {
	let content;
	const create = async (patience) => {
		const { connectionOf, contentOfProcess, createClient } = await Promise.resolve().then(() => require("../chunks/github.js"));
		content ??= contentOfProcess();
		return createClient({
			token,
			content,
			...connectionOf(repository, environment),
			...patience
		});
	};
	return {
		shared: require_policy_validation.once(() => create({})),
		fresh: (stop) => create({
			patience: 0,
			...stop === void 0 ? {} : { stop }
		})
	};
});
// src/action/decide-job.ts
async function decideJob(job, context) {
	const readings = [];
	const problems = [];
	const finish = (isWhole, diagnostics = []) => ({
		readings,
		problems,
		diagnostics,
		isWhole
	});
	try {
		const own = job.kind === "sweep" ? null : await decideIssue(job, context, readings);
		if (own?.isOfDrills) problems.push(...await context.confirmDrills?.(job.kind === "event" ? job.comment : null) ?? []);
		if (job.kind === "issue") return finish(false);
		if (own?.isAlone) return finish(true);
		if (own?.read && await context.repository.budgetLeft() < LEAST_SHARE) return finish(false, [littleLeft]);
		const numbers = await sweep(context, own?.read ? own.number : null, {
			readings,
			problems
		});
		if (own?.unread && !numbers.has(own.number)) problems.unshift(own.unread);
	} catch (error) {
		problems.push(require_action_start.problemOf(error));
	}
	return finish(job.kind !== "issue");
}
const LEAST_SHARE = 1 / 3;
const littleLeft = {
	code: "little-budget-left",
	level: "warning",
	message: "Less than a third of the requests that GitHub allows in an hour is left, so this run decided about the issue of its event alone.",
	help: "The next scheduled run decides about all others. See what else uses the token, or use that of an own App.",
	place: null,
	path: ""
};
async function decideIssue(job, { repository, needs, handle }, readings) {
	let reading;
	try {
		reading = await repository.readIssue(job.number);
	} catch (error) {
		const problem = require_action_start.problemOf(error);
		if (job.kind === "issue" || LASTING.has(problem.code)) throw error;
		const unread = problem.code === "not-found" ? null : problem;
		return {
			number: job.number,
			read: false,
			unread,
			isAlone: false,
			isOfDrills: false
		};
	}
	const { now, issue, openIncidents } = reading;
	readings.push({
		at: now,
		incidents: await handle([issue], now)
	});
	const isIncident = (job.kind === "event" && job.label !== null ? [...issue.labels, job.label] : issue.labels).some((label) => require_policy_validation.hasName(needs.incidentLabels, label));
	const isOfDrills = require_policy_validation.hasName(issue.labels, require_policy_validation.DRILL_LABEL);
	return {
		number: job.number,
		read: true,
		unread: null,
		isAlone: !isIncident && openIncidents === 0,
		isOfDrills
	};
}
const LASTING = /* @__PURE__ */ new Set([
	"unauthorised",
	"forbidden",
	"rate-limited"
]);
async function sweep({ repository, needs, handle }, decided, { readings, problems }) {
	const { now, issues, unread } = await repository.readIncidents(needs.closedWithin);
	const others = unread.filter(({ number }) => number === null || number !== decided);
	problems.push(...others.map(require_action_start.toProblem));
	const wanted = issues.filter(({ number }) => number !== decided);
	readings.push({
		at: now,
		incidents: await handle(wanted, now)
	});
	return new Set([...issues, ...unread].flatMap(({ number }) => number ?? []));
}
// src/action/escalate.ts
async function escalate(options) {
	const { job, dryRun, warn, say, debug, pause } = options;
	const loaded = await readPolicies(options.paths, options.source);
	const mode = job.kind === "issue" ? "issue" : "sweep";
	const report = emptyReport(loaded, {
		mode,
		dryRun,
		repository: options.repository
	});
	if (loaded.all === null) return report;
	const channels = await require_action_start.openChannels(loaded.all, options.environment, options.mask);
	const { policies } = channels;
	const client = await options.connect();
	const { openRepository } = await Promise.resolve().then(() => require("../chunks/github.js"));
	const needs = require_action_start.repositoryNeeds(policies);
	const repository = openRepository(client, {
		...needs,
		...require_action_start.knownPeople(policies),
		managedLabels: require_action_start.managedLabelsOf(policies)
	});
	const decided = await decideJob(job, {
		repository,
		needs,
		handle: await require_action_start.handler(policies, repository, {
			dryRun,
			warn,
			debug,
			pause,
			onWait: (seconds) => say(waitingFor(seconds)),
			messenger: channels.messenger
		}),
		confirmDrills: dryRun ? null : async (comment) => {
			const { confirmDrills: confirm } = await Promise.resolve().then(() => require("../chunks/runner-drill-issue.js"));
			return (await confirm(client, {
				comment,
				pause
			})).problems;
		}
	});
	const at = decided.readings.at(-1)?.at ?? null;
	const people = at === null ? [] : require_action_start.callable(policies, at);
	const blind = decided.problems.length > 0 ? [] : require_action_start.blindPolicies(policies, repository.missingLabels());
	const diagnostics = [
		...report.diagnostics,
		...missingLabelsBeside(blind, repository.missingLabels()),
		...unaskedOf(repository.unaskedLogins()),
		...people.filter((login) => login === repository.viewer().toLowerCase()).map(tokenOf),
		...decided.diagnostics
	];
	return {
		...report,
		mode: decided.isWhole ? "sweep" : "issue",
		diagnostics,
		at,
		incidents: decided.readings.flatMap(({ incidents }) => incidents),
		problems: [
			...blind.map(require_action_start.blindProblem),
			...decided.problems,
			...channels.problems
		],
		requests: client.requests()
	};
}
const waitingFor = (seconds) => `Waiting ${Math.ceil(seconds)} s: GitHub takes 80 new comments, labels and assignments a minute.`;
const missingLabelsBeside = (blind, missing) => missing.filter((label) => !blind.some(({ incident }) => require_policy_validation.hasName(incident.labels, label))).map(missingLabel);
const missingLabel = (label) => ({
	code: require_policy_validation.MISSING_LABEL,
	level: "warning",
	message: `The repository has no label "${label}", so no issue can be an incident by it.`,
	help: "Create the label, or name in `incident.label` the one it has.",
	place: null,
	path: "/incident/label"
});
const unaskedOf = (logins) => logins.length === 0 ? [] : [{
	code: "people-not-asked-about",
	level: "warning",
	message: `So many people took part that the permission of ${logins.length} of them was not looked up: they count as strangers in this run.`,
	help: "Whoever is assigned needs no look-up: assign those who respond.",
	place: null,
	path: ""
}];
const tokenOf = (login) => ({
	code: "token-of-a-responder",
	level: "warning",
	message: `The token is that of "${login}", whom the policy calls: what they write is taken for this Action's own, so their \`/ack\` is not obeyed.`,
	help: "Use the job\u2019s own token, or that of a GitHub App or of an account that nobody answers with.",
	place: null,
	path: ""
});
// src/action/event.ts
const readEvent = (function readEvent(environment, payload) {
	const { issue, comment, action, label, repository, inputs, pull_request: pull, merge_group: group } = typeof payload === "object" && payload !== null ? payload : {};
	const name = environment["GITHUB_EVENT_NAME"] ?? "";
	return {
		name,
		isWatch: name === "workflow_dispatch" && String(inputs?.watch) === "true",
		issue: numberIn(issue?.number),
		label: textIn(label?.name),
		comment: action === "created" ? textIn(comment?.node_id) : null,
		sha: environment["GITHUB_SHA"] || null,
		ref: environment["GITHUB_REF"] ?? "",
		defaultBranch: textIn(repository?.default_branch),
		proposal: readPullRequest(pull) ?? readMergeGroup(group)
	};
});
const readPullRequest = (function readPullRequest(pull) {
	const { number, base, head } = pull ?? {};
	const [of, from, to] = [
		numberIn(number),
		textIn(base?.sha),
		textIn(head?.sha)
	];
	if (of === null || from === null || to === null) return null;
	return {
		number: of,
		base: from,
		head: to,
		fork: base?.repo?.full_name !== head?.repo?.full_name
	};
});
const readMergeGroup = (function readMergeGroup(group) {
	const [base, head] = [textIn(group?.base_sha), textIn(group?.head_sha)];
	return base === null || head === null ? null : {
		number: null,
		base,
		head,
		fork: false
	};
});
const jobOf = (function jobOf({ mode, issueNumber, watchFor, dryRun }, event) {
	if (mode === "watch" && dryRun) return {
		kind: "impossible",
		why: "`dry-run` is for a single run, and the mode is `watch`: use `sweep`."
	};
	if (mode === "sweep" || mode === "watch" || mode === "report") return { kind: mode };
	if (mode === "check") return {
		kind: "check",
		testsAsIs: !isOfChange(event)
	};
	if (mode === "drill") return {
		kind: "drill",
		confirms: event.name === "issue_comment",
		comment: event.comment
	};
	if (mode === "issue") {
		const number = issueNumber ?? event.issue;
		if (number !== null) return {
			kind: "issue",
			number
		};
		return {
			kind: "impossible",
			why: "`mode: issue` needs `issue-number`, as this event is about no issue."
		};
	}
	if (isOfChange(event)) return {
		kind: "check",
		testsAsIs: false
	};
	if (event.isWatch && watchFor > 0 && !dryRun) return { kind: "watch" };
	if (event.name !== "issues" && event.name !== "issue_comment") return { kind: "sweep" };
	const { issue, label, comment } = event;
	return issue === null ? { kind: "sweep" } : {
		kind: "event",
		number: issue,
		label,
		comment
	};
});
const onDefaultBranch = (function onDefaultBranch({ name, ref, defaultBranch }) {
	if (DEFAULT_BRANCH_EVENTS.includes(name)) return true;
	if (isOfChange({ name })) return false;
	return defaultBranch === null || ref === "" || ref === `refs/heads/${defaultBranch}`;
});
const textIn = ((value) => typeof value === "string" ? value : null);
const numberIn = ((value) => Number.isSafeInteger(value) ? value : null);
const EVENTS_OF_CHANGES = [
	"pull_request",
	"pull_request_target",
	"pull_request_review",
	"pull_request_review_comment",
	"merge_group"
];
const isOfChange = (({ name }) => EVENTS_OF_CHANGES.includes(name));
const DEFAULT_BRANCH_EVENTS = [
	"issues",
	"issue_comment",
	"schedule",
	"repository_dispatch"
];
// src/action/inputs.ts
const readInputs = (function readInputs(environment) {
	const problems = unknownInputs(environment);
	const value = ((name) => (environment[PREFIX + name.toUpperCase()] ?? "").trim() || INPUTS[name]);
	const token = value("token");
	if (token === "") problems.push("`token` is empty: leave it out to use the job\u2019s own token.");
	const policies = [...new Set(value("policy").split(/\r?\n/).map(((line) => line.trim())).filter(((line) => line !== "")).map(((line) => node_path.posix.normalize(line))))];
	const outside = policies.filter(((one) => /^\.\.(?:\/|$)/.test(one)));
	for (const path of outside) problems.push(`\`policy\` is ${quote(path)}, which leads out of the repository.`);
	const mode = readMode(value("mode"), problems);
	const issueNumber = readNumber(value("issue-number"), problems);
	if (issueNumber !== null && mode !== null && mode !== "issue") problems.push(`\`issue-number\` is for \`mode: issue\`, and the mode is \`${mode}\`.`);
	const dryRun = readBoolean(value("dry-run"), problems);
	const watchFor = readWatchFor(value("watch-for"), mode, problems);
	const poll = readPoll(value("poll"), problems);
	const heartbeat = value("heartbeat");
	const fault = heartbeat === "" ? null : require_action_start.heartbeatProblem(heartbeat);
	if (fault !== null) problems.push(`\`heartbeat\` ${fault}.`);
	const [first, ...rest] = policies;
	if (problems.length > 0 || mode === null || first === void 0) return {
		ok: false,
		problems,
		mode,
		dryRun,
		token,
		policies: policies.filter((one) => !outside.includes(one))
	};
	const keeping = {
		watchFor,
		poll,
		heartbeat: heartbeat || null
	};
	return {
		ok: true,
		value: {
			token,
			policies: [first, ...rest],
			mode,
			issueNumber,
			dryRun,
			...keeping
		}
	};
});
const unknownInputs = (function unknownInputs(environment) {
	const known = Object.keys(INPUTS);
	return Object.keys(environment).filter(((name) => name.startsWith(PREFIX))).map(((name) => name.slice(6).toLowerCase())).filter(((name) => !known.includes(name))).map((name) => `There is no input ${quote(name)}. ${require_policy_validation.didYouMean(name, known)}`.trim());
});
const readMode = (function readMode(text, problems) {
	const mode = MODES.find(((one) => one === text));
	if (mode) return mode;
	problems.push(`${quote(text)} is no mode. ${require_policy_validation.didYouMean(text, MODES)}The modes are ${list(MODES)}.`);
	return null;
});
const readNumber = (function readNumber(text, problems) {
	if (text === "") return null;
	if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
	problems.push(`\`issue-number\` is ${quote(text)}, and has to be the number of an issue, such as 12.`);
	return null;
});
const readBoolean = (function readBoolean(text, problems) {
	if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
	problems.push(`\`dry-run\` is ${quote(text)}, and has to be \`true\` or \`false\`.`);
	return false;
});
const readWatchFor = (function readWatchFor(text, mode, problems) {
	const seconds = require_policy_validation.parseDuration(text);
	if (seconds === null) problems.push(`\`watch-for\` is ${quote(text)}, and has to be a duration such as 20m or 1h30m.`);
	else if (seconds === 0 && mode === "watch") problems.push("`mode: watch` needs `watch-for`: how long the run stays and keeps time, such as 5h30m.");
	return seconds ?? 0;
});
const readPoll = (function readPoll(text, problems) {
	const seconds = require_policy_validation.parseDuration(text);
	if (seconds === null) problems.push(`\`poll\` is ${quote(text)}, and has to be a duration such as 10s.`);
	else if (seconds < SHORTEST_POLL) problems.push(`\`poll\` is ${quote(text)}, and has to be a second at least: GitHub would ban the token.`);
	return seconds ?? 0;
});
const MODES = [
	"auto",
	"sweep",
	"issue",
	"check",
	"watch",
	"report",
	"drill"
];
const INPUTS = {
	token: "",
	policy: require_policy_validation.DEFAULT_POLICY,
	mode: "auto",
	"issue-number": "",
	"dry-run": "false",
	"watch-for": "0m",
	poll: "10s",
	heartbeat: ""
};
const PREFIX = "INPUT_";
const SHORTEST_POLL = 1;
const quote = (text) => `\`${text.slice(0, 60).replaceAll("`", "")}\``;
const list = (names) => names.map((name) => `\`${name}\``).join(", ");
// src/action/refuse.ts
const ABOUT = {
	inputs: {
		name: "the inputs",
		alone: "The inputs are wrong",
		withPolicy: "The inputs and the policy are wrong"
	},
	job: {
		name: "the run",
		alone: "These inputs do not fit this event, or each other",
		withPolicy: "These inputs do not fit this event, or each other, and the policy is wrong"
	},
	event: {
		name: "the event",
		alone: "The event could not be read",
		withPolicy: "The event could not be read, and the policy is wrong"
	}
};
async function refuse(problems, run, policies = null, about = "inputs") {
	const found = policies === null ? [] : await errorsOf(policies);
	const { firstLines, note } = await Promise.resolve().then(() => require("../chunks/announcement.js")).then((n) => n.announce_exports);
	note(reportWithoutPolicies(run, found));
	const all = [...problems, ...found.map(inOneLine)];
	const lines = all.map((problem) => require_policy_validation.forLog(problem, 1e3));
	const [only = ""] = lines;
	const { name, alone, withPolicy } = ABOUT[about];
	const wrong = found.length === 0 ? name : `${name} and the policy`;
	require_announcement.setFailed(lines.length === 1 ? only : `${lines.length} things are wrong with ${wrong}, so nothing was done:\n${firstLines(lines).join("\n")}`);
	const [{ writeSummary }, { bullets, prose }] = await Promise.all([Promise.resolve().then(() => require("../chunks/action-job-summary.js")), Promise.resolve().then(() => require("../chunks/report-words.js")).then((n) => n.markdown_exports)]);
	const items = require_policy_validation.firstItems(all, MOST, (problem) => prose(problem, 1e3));
	await writeSummary(`**Nothing was done.** ${found.length === 0 ? alone : withPolicy}:\n\n${bullets(items)}\n`);
}
const MOST = 100;
async function errorsOf({ paths, source }) {
	const { diagnostics } = await readPolicies(paths, source);
	return diagnostics.filter(({ level, code }) => level === "error" && code !== "policy-unread");
}
function inOneLine({ place, message, help }) {
	return `${place === null ? "" : `${place.file}:${place.line}:${place.col}: `}${message} ${help ?? ""}`.trim();
}
// src/action/sources.ts
const trustedSource = (function trustedSource(event, environment, filesAt) {
	const trusted = onDefaultBranch(event);
	const commit = trusted ? event.sha : null;
	return {
		workspace: trusted ? workspaceOf(environment) : null,
		...filesAt(commit)
	};
});
const checkedSource = (function checkedSource(event, environment, filesAt) {
	if (event.name === "pull_request_target" && event.proposal !== null) {
		const { head } = event.proposal;
		return {
			workspace: null,
			...filesAt(head)
		};
	}
	return {
		workspace: workspaceOf(environment),
		...filesAt(event.sha)
	};
});
const filesOf = ((connect) => {
	const github = () => Promise.all([connect(), Promise.resolve().then(() => require("../chunks/github.js"))]);
	const fetchPinned = require_policy_validation.readEachOnce(async ({ repository, path, commit }) => {
		const [client, { readPolicy }] = await github();
		return readPolicy(client, path, commit, require_policy_validation.MOST_BYTES, repository);
	});
	return ((commit) => ({
		commit,
		async fetch(path, most) {
			const [client, { readPolicy }] = await github();
			return readPolicy(client, path, commit, most);
		},
		fetchPinned,
		async list(folder) {
			const [client, { readFolder }] = await github();
			return readFolder(client, folder, commit);
		}
	}));
});
const workspaceOf = ((environment) => environment["GITHUB_WORKSPACE"] || process.cwd());
function refusedSource(event, environment, filesAt) {
	if (!isOfChange(event)) return trustedSource(event, environment, filesAt);
	return event.proposal?.fork === false ? checkedSource(event, environment, filesAt) : null;
}
// src/action/main.ts
const main = (async function main(environment) {
	const result = readInputs(environment);
	const { token, policies, mode, dryRun } = result.ok ? result.value : result;
	if (token !== "") require_announcement.setSecret(token);
	const repository = environment["GITHUB_REPOSITORY"] ?? "";
	const run = {
		mode,
		dryRun,
		repository
	};
	if (!/^[^/\s]+\/[^/\s]+$/.test(repository)) return refuse([...result.ok ? [] : result.problems, "`GITHUB_REPOSITORY` does not name a repository."], run);
	const payload = readPayload(environment);
	if (result.ok && payload instanceof Error) return refuse([payload.message], run, null, "event");
	const event = readEvent(environment, payload);
	const clients = createClients(token, repository, environment);
	const connect = () => clients.shared();
	const filesAt = filesOf(connect);
	const refuseJob = (problems, about) => {
		const source = token === "" ? null : refusedSource(event, environment, filesAt);
		return refuse(problems, run, source && {
			paths: policies,
			source
		}, about);
	};
	if (!result.ok) return refuseJob(result.problems, "inputs");
	const inputs = result.value;
	const job = jobOf(inputs, event);
	if (job.kind === "impossible") return refuseJob([job.why], "job");
	return runJob(job, {
		inputs,
		event,
		clients,
		paths: inputs.policies,
		source: trustedSource(event, environment, filesAt),
		head: {
			workspace: null,
			...filesOf(() => clients.fresh())(null)
		},
		repository,
		dryRun,
		environment,
		connect,
		warn: (message) => require_announcement.warning(require_policy_validation.forLog(message)),
		say: (message) => require_announcement.info(require_policy_validation.forLog(message)),
		debug: (message) => require_announcement.debug(require_policy_validation.forLog(message, 4e3)),
		mask: require_announcement.setSecret,
		pause: pauseOf(environment["TOCSIN_PAUSE"] ?? "")
	}, filesAt);
});
const runJob = (async function runJob(job, context, filesAt) {
	if (job.kind === "check") {
		const { event, environment } = context;
		const checked = await check({
			...context,
			source: checkedSource(event, environment, filesAt),
			testsAsIs: job.testsAsIs,
			proposal: event.proposal,
			sourceAt: (commit) => ({
				workspace: null,
				...filesAt(commit)
			})
		});
		return (await Promise.resolve().then((() => require("../chunks/announcement.js"))).then(((n) => n.announce_exports))).announceCheck(checked);
	}
	if (job.kind === "report") {
		const [{ report }, { announceReport }] = await Promise.all([Promise.resolve().then(() => require("../chunks/action-report.js")), Promise.resolve().then(() => require("../chunks/announcement.js")).then((n) => n.announce_exports)]);
		return announceReport(await report(context));
	}
	if (job.kind === "drill") {
		const [{ holdDrill }, { announceDrill }] = await Promise.all([Promise.resolve().then(() => require("../chunks/action-drill.js")), Promise.resolve().then(() => require("../chunks/announcement.js")).then((n) => n.announce_exports)]);
		const { confirms, comment } = job;
		return announceDrill(await holdDrill({
			...context,
			confirms,
			comment
		}));
	}
	const report = await escalateOrTell(job, context);
	const { announce } = await Promise.resolve().then(() => require("../chunks/announcement.js")).then((n) => n.announce_exports);
	return announce(report);
});
const readPayload = (function readPayload(environment) {
	const path = environment["GITHUB_EVENT_PATH"];
	if (!path) return null;
	try {
		return JSON.parse((0, node_fs.readFileSync)(path, "utf8"));
	} catch (error) {
		const why = require_policy_validation.sentence(`The event\u2019s payload could not be read: ${error.message}`);
		return /* @__PURE__ */ new Error(`${why} The runner writes it to the file that \`GITHUB_EVENT_PATH\` names: leave that variable as it is.`);
	}
});
const pauseOf = (function pauseOf(setting) {
	if (setting === "off") return void 0;
	const second = setting === "" ? 1e3 : Number(setting);
	return (seconds) => (0, node_timers_promises.setTimeout)(seconds * second);
});
async function escalateOrTell(job, context) {
	try {
		return await (job.kind === "watch" ? (await Promise.resolve().then(() => require("../chunks/action-keep-time.js"))).stayAwake(context, null) : escalateOnce(job, context));
	} catch (error) {
		if (!context.dryRun && job.kind !== "issue") await (await Promise.resolve().then(() => require("../chunks/action-keep-time.js"))).tellOfCrash(context);
		throw error;
	}
}
async function escalateOnce(job, options) {
	const { inputs } = options;
	const report = await escalate({
		...options,
		job
	});
	if (inputs.watchFor === 0 && inputs.heartbeat === null) return report;
	return (await Promise.resolve().then(() => require("../chunks/action-keep-time.js"))).afterSweep(report, options);
}
// src/action/index.ts
require_proxy.followProxy(process.env);
main(process.env).catch(async (error) => {
	try {
		await (await Promise.resolve().then(() => require("../chunks/action-crash.js"))).crash(error, process.env);
	} catch (further) {
		require_announcement.setFailed(require_policy_validation.forLog(String(error)));
		require_announcement.debug(require_policy_validation.forLog(String(further)));
	}
});
exports.emptyReport = emptyReport;
exports.filesIn = filesIn;
exports.isMissing = isMissing;
exports.listFrom = listFrom;
exports.readFrom = readFrom;
exports.readInputs = readInputs;
exports.readOf = readOf;
exports.readPolicies = readPolicies;
exports.readWithBases = readWithBases;
exports.reportWithoutPolicies = reportWithoutPolicies;
exports.unavailable = unavailable;
