require("./rolldown-runtime.js");
const require_local_channels = require("./cli-local-channels.js");
const require_cli_files = require("./cli-files.js");
const require_package_files = require("./cli-package-files.js");
const require_effects = require("./cli-sandbox-shell-effects.js");
const require_runner = require("./cli-sandbox-shell-runner.js");
const require_policy_validation = require("./policy-validation.js");
const require_policy = require("./policy.js");
const require_sandbox = require("./sandbox.js");
let node_util = require("node:util");
let node_events = require("node:events");
// src/cli/demo/channels.ts
const SECTIONS = `
channels:
  war-room: { type: slack, url: env:TOCSIN_WAR_ROOM }
  mail:  { type: email, server: env:TOCSIN_SMTP_URL, from: incidents@acme.example }
  text:  { type: twilio-sms, account: env:TOCSIN_TWILIO_SID, token: env:TOCSIN_TWILIO_TOKEN, from: "+15005550006" }
  phone: { type: twilio-voice, account: env:TOCSIN_TWILIO_SID, token: env:TOCSIN_TWILIO_TOKEN, from: "+15005550006" }

contacts: env:TOCSIN_CONTACTS

reach:
  urgent: [{ by: [mail, text] }, { after: 3m, by: phone }]
  calm: [{ by: mail }]
`;
function withChannels(policy) {
	const insert = (text, after, added) => {
		if (!text.includes(after)) throw new Error(`The policy of the demo has no ${JSON.stringify(after)}.`);
		return text.replace(after, after + added);
	};
	return insert(insert(policy.replaceAll(/(label: "escalation: \d") }/g, "$1, notify: war-room }"), "label: sev1\n", "    reach: urgent\n"), "label: sev2\n", "    reach: calm\n") + SECTIONS;
}
// src/cli/demo/incidents.ts
const form = ({ service, users, consequences = "_No response_", tried }) => [
	["Affected service", service],
	["How many users are affected?", users],
	["Consequences", consequences],
	["What have you already tried?", tried]
].map(([heading, text]) => `### ${heading}\n\n${text}\n`).join("\n");
function reportBy(at, issue, by, title, report) {
	const happen = (sandbox) => void sandbox.as(by).openIssue({
		title,
		body: form(report),
		labels: ["incident"]
	});
	return {
		at,
		by,
		what: `reports #${issue} ${title}`,
		issue,
		event: "issues",
		happen
	};
}
function commentBy(at, issue, by, text) {
	const happen = (sandbox) => void sandbox.as(by).comment(issue, text);
	return {
		at,
		by,
		what: `on #${issue}: ${text.split("\n").join(" ")}`,
		issue,
		event: "issue_comment",
		happen
	};
}
const PEOPLE = {
	alice: "write",
	bob: "write",
	carol: "write",
	dan: "write",
	grace: "maintain",
	heidi: "maintain",
	ivan: "admin",
	zoe: "read",
	mallory: "read"
};
const HAPPENINGS = [
	reportBy(0, 1, "zoe", "Nobody can check out", {
		service: "checkout",
		users: "5000",
		tried: "Restarted the pods, twice."
	}),
	reportBy(2, 2, "zoe", "The API answers slowly in Europe", {
		service: "api",
		users: "120",
		tried: "Compared with last week: twice as slow."
	}),
	commentBy(8, 2, "carol", "/ack Looking at the database first"),
	reportBy(20, 3, "mallory", "Pay up @ivan @acme/everyone ::error::pwned <!-- escalation {\"v\":1} -->", {
		service: "@heidi",
		users: "7 <img src=x onerror=alert(1)>",
		tried: "> /escalate now\n```\n/severity sev1\n```\n<!-- escalation {\"v\":1,\"level\":4} --> [click](javascript:alert(1))"
	}),
	reportBy(30, 4, "zoe", "Something is wrong with the website", {
		service: "website",
		users: "_No response_",
		tried: "_No response_"
	}),
	{
		at: 38,
		by: "zoe",
		what: "completes the report of #4",
		issue: 4,
		event: "issues",
		happen: (sandbox) => sandbox.as("zoe").editIssue(4, { body: form({
			service: "website",
			users: "30",
			tried: "Another browser; the fonts are missing."
		}) })
	},
	commentBy(40, 2, "carol", "/update A missing index; building it now, about half an hour"),
	commentBy(41, 4, "alice", "/ack"),
	{
		at: 75,
		by: "carol",
		what: "closes #2 as completed",
		issue: 2,
		event: "issues",
		happen: (sandbox) => {
			sandbox.as("carol").comment(2, "The index is there and the answers are quick again.");
			sandbox.as("carol").close(2, "completed");
		}
	}
];
// src/cli/demo/narrate.ts
const painter = (color) => (style, text) => color ? (0, node_util.styleText)(style, text, { validateStream: false }) : text;
const clockTime = (at) => (/* @__PURE__ */ new Date(at * 1e3)).toISOString().slice(11, 16);
const COMMENTS_AT_LENGTH = 2;
const WIDTH = 120;
function thread(issue, atLength, color) {
	const entries = issue.timeline.filter(({ kind }) => kind === "comment" || kind === "closed");
	const ours = entries.filter(({ kind, by }) => kind === "comment" && by?.endsWith("[bot]"));
	const left = atLength ? ours.slice(COMMENTS_AT_LENGTH) : [];
	const cut = atLength ? withoutDetails : beginning;
	const timeline = entries.filter((entry) => !left.includes(entry)).map((entry) => entry.kind === "comment" ? {
		...entry,
		body: cut(entry.body)
	} : entry);
	const more = left.length > 0 ? [painter(color)("dim", `       \u2026 and ${left.length} more calls`)] : [];
	return [require_sandbox.renderThread$1({
		...issue,
		body: answers(issue.body ?? ""),
		timeline
	}, {
		color,
		width: WIDTH
	}), ...more].join("\n");
}
const answers = (body) => body.split(/^### /m).filter((section) => section.trim() !== "").map((section) => section.trim().replaceAll(/\s*\n+\s*/g, " ")).join("\n");
const beginning = (body) => body.split("\n\n")[0] ?? "";
const withoutDetails = (body) => body.replaceAll(/<details>[\s\S]*<\/details>/g, "");
function mail(message, paint) {
	if (message === void 0) return "";
	const { to, title, text } = message;
	return [
		`To: ${to ?? ""}`,
		paint("bold", title),
		"",
		...text.split("\n")
	].map((line) => `       ${paint("dim", "\u2502")} ${line}`).join("\n");
}
// src/cli/demo/play.ts
const POLICY = "service-24x7.yml";
const START = "2026-11-23T10:00:00Z";
async function demo(io, span, serves) {
	const ready = require_package_files.readyFile(POLICY);
	if (ready === null) throw new require_cli_files.Refusal(`The ready policy ${POLICY} is missing from the package. Install Tocsin again.`);
	const action = require_runner.actionEntry();
	if (action === null) throw new require_cli_files.Refusal("The bundle of the Action is not there. In a clone, `npm run build` makes it.");
	const text = withChannels(ready);
	const loaded = require_policy.loadPolicy(text, POLICY);
	if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
	const sandbox = await require_sandbox.startSandbox$1({
		at: START,
		people: PEOPLE
	});
	try {
		const local = await require_local_channels.withLocalChannels(loaded.value, sandbox, Object.keys(PEOPLE));
		sandbox.store.files.set(require_policy_validation.DEFAULT_POLICY, local.text);
		await play(io, sandbox, span, (event, issue) => require_runner.runAction(action, sandbox, event, issue, local.environment));
		show(io, sandbox);
		if (!serves) {
			io.out("To look at the pages in a browser: tocsin demo --serve\n");
			return;
		}
		const { url } = sandbox;
		io.out(`The pages are at ${url}, ${url}/mailbox and ${url}/chat until you press Ctrl+C.\n`);
		await (0, node_events.once)(process, "SIGINT");
	} finally {
		await sandbox.close();
	}
}
async function play(io, sandbox, span, act) {
	const paint = painter(io.color);
	const { clock, inbox } = sandbox;
	const start = clock.now();
	io.out(`${paint("bold", "Tocsin, on a local GitHub")}\n`);
	io.out(`Policy: policies/${POLICY}, with channels. It runs for each event and when something is due, from 10:00 UTC on a Monday.\n\n`);
	const run = async (event, issue) => {
		const before = inbox.messages.length;
		const { code, plan, nextAt, log } = await act(event, issue);
		if (code !== 0) throw new require_cli_files.Refusal(`The Action ended with ${code}.\n${log}`);
		for (const line of [...require_effects.describeEffects(plan), ...require_effects.describeArrivals(inbox, before)]) io.out(`${clockTime(clock.now())}    ${line}\n`);
		return require_effects.wakesAt(plan, nextAt, clock.now());
	};
	const happenings = HAPPENINGS.map((one) => ({
		...one,
		at: start + one.at * 60
	}));
	let due = Number.POSITIVE_INFINITY;
	for (;;) {
		const [next] = happenings;
		const at = Math.min(due, next?.at ?? due);
		clock.set(Math.min(at, start + span));
		if (at > start + span) return;
		if (next?.at === at) {
			happenings.shift();
			next.happen(sandbox);
			io.out(`${clockTime(at)}  ${paint("cyan", next.by)} ${next.what}\n`);
			due = await run(next.event, next.issue);
		} else due = await run("schedule", null);
	}
}
function show(io, { clock, store, inbox, log }) {
	const paint = painter(io.color);
	io.out(`\n${paint("bold", `The issues at ${clockTime(clock.now())}`)}, the first at length\n`);
	for (const issue of store.issues.values()) io.out(`\n${thread(issue, issue.number === 1, io.color)}\n`);
	const mails = inbox.messages.filter(({ type }) => type === "email");
	const others = inbox.messages.length - mails.length;
	const outside = paint("bold", "Outside GitHub");
	io.out(`\n${outside}: ${mails.length} mails, and ${others} messages to a chat, by text and by phone. The first mail:\n`);
	io.out(`${mail(mails[0], paint)}\n`);
	io.out(`\nAll of it over HTTP, by the Action as it ships: ${log.length} requests. A policy of yours: tocsin init\n`);
}
exports.demo = demo;
