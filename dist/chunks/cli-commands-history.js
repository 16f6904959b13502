require("./rolldown-runtime.js");
const require_program = require("./cli-program.js");
const require_history = require("./history.js");
const require_report_words = require("./report-words.js");
const require_cli_files = require("./cli-files.js");
const require_history_file = require("./cli-history-file.js");
const require_instants = require("./cli-instants.js");
const require_progress = require("./cli-progress.js");
let node_fs = require("node:fs");
// src/history/known.ts
const knowledge = () => /* @__PURE__ */ new Map();
function learn(all, { updated, issue }) {
	const key = issue.repository.toLowerCase();
	const known = all.get(key) ?? {
		mark: null,
		updated: /* @__PURE__ */ new Map()
	};
	all.set(key, known);
	if (updated === null) return;
	known.mark = Math.max(known.mark ?? updated, updated);
	known.updated.set(issue.id, updated);
}
// src/cli/commands/history.ts
function historyCommand(io) {
	return new require_program.Command("history").description("Read all incidents of a repository, open and closed, with their whole timelines.").requiredOption("--repo <owner/name...>", "the repository, or several").argument("[policies...]", "the policy, whose labels make an issue an incident (default: the one here, else of the repository)").option(...require_cli_files.POLICIES_OPTION).option("--resume <file>", "write into this file, and read only what it lacks").option("--since <instant>", "only what was changed since, ISO 8601, in a new file").option("--engine <login>", "who runs the policy (default: the token\u2019s own bot, else github-actions[bot])").option("--json", "the same: this prints lines of JSON in any case").addHelpText("after", `
Prints one incident a line, for report, replay and plan:
  tocsin history --repo o/r > history.ndjson
  tocsin history --repo o/r --resume history.ndjson

Reads only. The token is that of GITHUB_TOKEN or GH_TOKEN.`).action(require_cli_files.refusing(io, (files, options) => history(io, files, options)));
}
async function history(io, files, options) {
	const repositories = require_cli_files.withoutPolicies("--repo", options.repo);
	require_cli_files.requireRepositories(...repositories.values);
	const { since } = require_instants.readInstants(io, { since: options.since });
	const named = require_cli_files.policiesHere([...files, ...repositories.policies], options.policy);
	const here = named === null ? null : await require_cli_files.readPolicies(io, named);
	const target = await openTarget(io, options.resume);
	const { repositoryNeeds } = await Promise.resolve().then(() => require("./action-start.js")).then((n) => n.needs_exports);
	const engine = require_cli_files.engineFor(options.engine);
	const refusals = [];
	let read = 0;
	for (const repository of new Set(repositories.values)) {
		const policies = here ?? await require_cli_files.readPoliciesFor(io, null, repository).catch(require_cli_files.refusalIn);
		if (policies instanceof require_cli_files.Refusal) {
			refusals.push(policies.message);
			continue;
		}
		const one = await readOne(io, repository, {
			...repositoryNeeds(policies),
			managedLabels: [],
			engineFor: engine
		}, since, target);
		read += one.read;
		if (one.problems.length > 0) refusals.push(visibleAll(one.problems));
	}
	target.finish();
	if (refusals.length > 0) throw new require_cli_files.Refusal((read === 0 ? refusals : [...refusals, RESUME]).join("\n"));
}
async function openTarget(io, file) {
	const known = knowledge();
	if (file === void 0) return {
		known,
		write: io.out,
		finish: () => void 0
	};
	const write = (text) => (0, node_fs.appendFileSync)(file, text);
	try {
		const before = (0, node_fs.statSync)(file, { throwIfNoEntry: false });
		if (before?.isFile() === false) throw new require_cli_files.Refusal(`${file}: it is no regular file, so nothing is resumed.`);
		if (before === void 0) {
			write("");
			return {
				known,
				write,
				finish: () => removeEmpty(file)
			};
		}
		for await (const one of require_history_file.resumeHistory(file, write)) {
			if ("bad" in one) throw new require_cli_files.Refusal(`${file}:${one.line}: ${require_report_words.visible(one.bad)} Nothing was read. Mend or leave out that line.`);
			learn(known, one.read);
		}
	} catch (error) {
		throw error instanceof require_cli_files.Refusal ? error : new require_cli_files.Refusal(`${file}: ${require_cli_files.whyUnread(error)}`);
	}
	return {
		known,
		write,
		finish: () => void 0
	};
}
function removeEmpty(file) {
	if ((0, node_fs.statSync)(file, { throwIfNoEntry: false })?.size === 0) (0, node_fs.rmSync)(file);
}
const RESUME = "Every incident that was read is complete. Run it again with --resume <file> to read only what is missing.";
async function readOne(io, repository, needs, since, { known, write }) {
	const client = await require_cli_files.connect(io, repository).catch(require_cli_files.refusalIn);
	if (client instanceof require_cli_files.Refusal) return {
		read: 0,
		problems: [client.message]
	};
	const { GithubError, openRepository } = await Promise.resolve().then(() => require("./github.js"));
	const has = known.get(repository.toLowerCase()) ?? null;
	const bar = await require_progress.progressBar(repository);
	const problems = [];
	const count = {
		read: 0,
		seen: 0
	};
	try {
		for await (const page of pagesOf(openRepository(client, needs), has, since)) {
			problems.push(...page.unread.map(({ message }) => `${repository}: ${message}`));
			write(page.incidents.map((one) => lineOf(one, page.at, problems.length === 0)).join(""));
			count.read += page.incidents.length;
			count.seen += page.seen;
			bar.to(count.seen, page.total);
		}
	} catch (error) {
		if (require_cli_files.isFileError(error)) problems.push(`${repository}: its history could not be kept: ${require_cli_files.whyUnwritten(error)}.`);
		else if (error instanceof GithubError) problems.push(`${repository}: ${error.message}`);
		else throw error;
	} finally {
		bar.end();
	}
	const skipped = count.seen - count.read - problems.length;
	io.err(`${repository}: ${count.read} read${has !== null && skipped > 0 ? `, ${skipped} known already` : ""}, ${require_report_words.plural(client.requests(), "request")}.\n`);
	return {
		read: count.read,
		problems
	};
}
function lineOf({ issue, updatedAt }, at, gapless) {
	return `${require_history.writeLine({
		at,
		updated: gapless && updatedAt < at - 1 ? updatedAt : null,
		issue
	})}\n`;
}
function pagesOf(repository, has, since) {
	return repository.readPast({
		since: has?.mark ?? since,
		has: (id, updatedAt) => has?.updated.get(id) === updatedAt
	});
}
const MOST = 20;
function visibleAll(problems) {
	const lines = problems.slice(0, MOST).map(require_report_words.visible);
	return (problems.length > MOST ? [...lines, `\u2026 and ${problems.length - MOST} more.`] : lines).join("\n");
}
exports.historyCommand = historyCommand;
