require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_sandbox = require("./sandbox.js");
const require_cli_files = require("./cli-files.js");
const require_effects = require("./cli-sandbox-shell-effects.js");
const require_spans = require("./cli-spans.js");
const require_runner = require("./cli-sandbox-shell-runner.js");
let node_readline = require("node:readline");
// src/cli/sandbox-shell/line.ts
const HELP = `+30m                    let time pass, the Action running on the way
run                     run the Action now
alice: /ack on it       somebody comments on the current issue
alice label sev1        also: unlabel, assign, unassign
alice close completed   also: not-planned, duplicate; alice reopen
open The API is slow    somebody reports another incident
#2                      make another issue the current one
show                    the thread of the current issue
quit
`;
const WORDS = [
	"run",
	"show",
	"help",
	"quit"
];
const REASONS = [
	"completed",
	"not-planned",
	"duplicate"
];
function readLine(text) {
	const line = text.trim();
	if (line === "" || line.startsWith("//")) return { kind: "nothing" };
	const word = WORDS.find((one) => one === line);
	if (word !== void 0) return { kind: word };
	if (line.startsWith("+")) return {
		kind: "wait",
		for: require_spans.readSpan(line.slice(1).trim(), {
			example: "+5m, +1h30m or +2d",
			most: require_spans.LONGEST_WAIT
		})
	};
	const issue = /^#(\d+)$/.exec(line)?.[1];
	if (issue !== void 0) return {
		kind: "take",
		issue: Number(issue)
	};
	const title = /^open\s+(\S.*)$/.exec(line)?.[1];
	if (title !== void 0) return {
		kind: "open",
		title
	};
	const [, by = "", body = ""] = /^([\w-]+):\s*(\S.*)$/.exec(line) ?? [];
	if (by !== "") return {
		kind: "comment",
		by,
		body: body.replaceAll(String.raw`\n`, "\n")
	};
	return readAct(line);
}
function readAct(line) {
	const [, by = "", act = "", value = ""] = /^([\w-]+)\s+([a-z]+)(?:\s+(\S.*))?$/.exec(line) ?? [];
	switch (act) {
		case "label":
		case "unlabel":
		case "assign":
		case "unassign":
			if (value === "") throw new require_cli_files.Refusal(`What does ${by} ${act}?`);
			return {
				kind: act,
				by,
				value
			};
		case "close": {
			const reason = REASONS.find((one) => one === (value || "completed"));
			if (reason === void 0) throw new require_cli_files.Refusal(`Close as ${REASONS.join(", ")}.`);
			return {
				kind: "close",
				by,
				reason
			};
		}
		case "reopen": return {
			kind: "reopen",
			by
		};
		default: throw new require_cli_files.Refusal(`"${line}" is not understood. Write help for what is.`);
	}
}
// src/cli/sandbox-shell/play.ts
const REPORTER = "reporter";
async function playFrom(stage, io, { title, severity, span }) {
	if (span === null) return playLines(stage, io, () => report(stage, io, title, severity));
	await report(stage, io, title, severity);
	await advanceTime(stage, io, span);
	await play(stage, io, "show");
}
async function playLines(stage, io, begin) {
	const stop = new AbortController();
	const interrupt = () => stop.abort();
	process.once("SIGINT", interrupt);
	try {
		await begin();
		for await (const line of (0, node_readline.createInterface)({
			input: process.stdin,
			terminal: false,
			signal: stop.signal
		})) if (stop.signal.aborted || !await play(stage, io, line)) break;
	} finally {
		process.off("SIGINT", interrupt);
	}
}
async function report(stage, io, title, severity) {
	const { sandbox } = stage;
	const acts = sandbox.as(REPORTER);
	const { number } = acts.openIssue({
		title,
		body: stage.body(sandbox.clock.now()),
		labels: [stage.label]
	});
	stage.hand = number;
	if (severity !== null) acts.comment(number, `/severity ${severity}`);
	io.out(`${clock(stage)}  ${REPORTER} reports #${number} ${title}\n`);
	await run(stage, io, "issues", number);
}
async function play(stage, io, text) {
	let line;
	try {
		line = readLine(text);
	} catch (error) {
		io.err(`${require_cli_files.refusalIn(error).message}\n`);
		io.exit(1);
		return true;
	}
	switch (line.kind) {
		case "nothing": return true;
		case "quit": return false;
		case "help":
			io.out(HELP);
			return true;
		case "show":
			io.out(`\n${require_sandbox.renderThread$1(inHand(stage), { color: io.color })}\n\n`);
			return true;
		case "take":
			if (stage.sandbox.store.issues.has(line.issue)) stage.hand = line.issue;
			else io.err(`There is no issue #${line.issue}.\n`);
			return true;
		case "run":
			await run(stage, io, "schedule", null);
			return true;
		case "wait":
			await advanceTime(stage, io, line.for);
			return true;
		case "open":
			await report(stage, io, line.title, null);
			return true;
		default:
			await act(stage, io, line);
			return true;
	}
}
async function act(stage, io, line) {
	try {
		perform(stage, line);
	} catch (error) {
		io.err(`${error.message}\n`);
		io.exit(1);
		return;
	}
	io.out(`${clock(stage)}  ${line.by} ${deedOf(line, stage.hand)}\n`);
	await run(stage, io, line.kind === "comment" ? "issue_comment" : "issues", stage.hand);
}
function deedOf(line, issue) {
	if (line.kind === "comment") return `on #${issue}: ${line.body}`;
	const what = "value" in line ? [line.value] : "reason" in line ? [line.reason] : [];
	return [
		line.kind,
		...what,
		`on #${issue}`
	].join(" ");
}
function perform({ sandbox, hand }, line) {
	const acts = sandbox.as(line.by);
	switch (line.kind) {
		case "comment":
			acts.comment(hand, line.body);
			return;
		case "label":
		case "unlabel":
		case "assign":
		case "unassign":
			acts[line.kind](hand, [line.value]);
			return;
		case "close":
			acts.close(hand, line.reason);
			return;
		case "reopen":
			acts.reopen(hand);
			return;
	}
}
async function advanceTime(stage, io, seconds) {
	const { clock: time } = stage.sandbox;
	const start = time.now();
	const end = start + seconds;
	const { every } = stage;
	while (time.now() < end) {
		const at = every === null ? stage.wakes : start + Math.ceil((stage.wakes - start) / every) * every;
		time.set(Math.min(end, at));
		await run(stage, io, "schedule", null);
	}
}
async function run(stage, io, event, issue) {
	const { sandbox, action, environment } = stage;
	const before = sandbox.inbox.messages.length;
	const { code, plan, nextAt, log } = await require_runner.runAction(action, sandbox, event, issue, environment);
	const lines = [...require_effects.describeEffects(plan), ...require_effects.describeArrivals(sandbox.inbox, before)];
	for (const line of lines) io.out(`${clock(stage)}    ${line}\n`);
	stage.wakes = require_effects.wakesAt(code === 0 ? plan : "", nextAt, sandbox.clock.now());
	if (code === 0) return;
	io.err(`The Action ended with ${code}.\n${log}`);
	io.exit(1);
}
function inHand({ sandbox, hand }) {
	const issue = sandbox.store.issues.get(hand);
	if (!issue) throw new Error(`There is no issue #${hand}.`);
	return issue;
}
const clock = ({ sandbox }) => require_policy_validation.formatInstant(sandbox.clock.now()).slice(0, 16).replace("T", " ").concat(" UTC");
exports.playFrom = playFrom;
