require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_drill = require("./engine-drill.js");
const require_report_words = require("./report-words.js");
const require_action_start = require("./action-start.js");
// src/report/comment/drill-issue.ts
const DRILL_TITLE = "Drills: do our messages arrive?";
const DAYS_OF_CODE = require_policy_validation.CODE_LIFE / require_policy_validation.DAY;
const DAYS_OF_PROOF = require_policy_validation.PROOF_LIFE / require_policy_validation.DAY;
const LONGEST = 62e3;
const isTooLong = (record) => record.length > 58e3;
function renderDrillIssue(ways, now, record) {
	const room = { left: LONGEST - record.length };
	const latest = Math.max(...ways.map(({ sent, proved }) => Math.max(sent ?? 0, proved ?? 0)));
	const policies = [...new Set(ways.map(({ policy }) => policy))];
	const parts = policies.flatMap((policy) => {
		const own = ways.filter((way) => way.policy === policy).toSorted(byPerson);
		return [...policies.length > 1 ? [`### ${require_report_words.plain(policy, 100)}`] : [], tableOf(own, {
			now,
			latest
		}, room)];
	});
	return `${[
		summaryOf(ways, now),
		REQUEST,
		...parts,
		explanation(latest),
		record
	].join("\n\n")}\n`;
}
function summaryOf(ways, now) {
	const proved = ways.filter((way) => require_policy_validation.isProved(way, now)).length;
	const failed = ways.filter(({ state }) => state === "failed").length;
	const count = proved === ways.length ? `**${ways.length === 1 ? "The one way" : `All ${ways.length} ways`} to reach people ${ways.length === 1 ? "is" : "are"} proved.**` : `**${proved} of ${ways.length} ways to reach people ${proved === 1 ? "is" : "are"} proved.**`;
	return failed === 0 ? count : `${count} ${failed === 1 ? "One test message" : `${failed} test messages`} could not be sent.`;
}
const EXAMPLE = "`/drill k7mq2-xpd9f`";
const REQUEST = `A drill sends a test message with a code by each way. **If you get one, comment \`/drill\` and its code here**, such as ${EXAMPLE}.`;
const explanation = (latest) => `A code can be confirmed for ${DAYS_OF_CODE} days by the person it was sent to, that of a place by whoever reads it there. A way counts as proved for ${DAYS_OF_PROOF} days.

<sub>Tocsin keeps this issue up to date${latest === 0 ? "" : `, last for what happened on ${require_report_words.day(latest)}`}. It is no incident; addresses are never shown.</sub>`;
function byPerson(one, other) {
	if (one.to === null !== (other.to === null)) return one.to === null ? 1 : -1;
	return (one.to ?? "").localeCompare(other.to ?? "", "en") || one.channel.localeCompare(other.channel, "en");
}
function tableOf(ways, { now, latest }, room) {
	const rows = [];
	for (const way of ways) {
		const cells = [
			way.to === null ? "a place" : require_report_words.plain(way.to, 60),
			require_report_words.plain(way.channel, 60),
			provedCell(way, now, latest),
			sentCell(way, latest)
		];
		room.left -= cells.join(" | ").length + 5;
		if (room.left < 0) break;
		rows.push(cells);
	}
	const more = ways.length - rows.length;
	const own = require_report_words.table([
		"Who",
		"Way",
		"Proved",
		"Sent"
	], rows);
	return more === 0 ? own : `${own}\n\n\u2026 and ${more} more, which find no room here.`;
}
const dayOf = (at, latest) => (require_report_words.day(at).slice(-4) === require_report_words.day(latest).slice(-4) ? require_report_words.day(at).slice(0, -5) : require_report_words.day(at)).replaceAll(" ", "\xA0");
function provedCell(way, now, latest) {
	if (way.proved === null) return "**never**";
	const at = dayOf(way.proved, latest);
	return require_policy_validation.isProved(way, now) ? at : `**${at}**, too long ago`;
}
function sentCell({ sent, state, reason }, latest) {
	if (sent === null || state === null) return "never";
	const at = dayOf(sent, latest);
	switch (state) {
		case "sent": return at;
		case "failed": return `${at}, **failed**${reason === null ? "" : ` (${require_report_words.code(reason, 60)})`}`;
		case "doubt": return `${at}, may not have arrived`;
		case "waiting": return `${at}, not taken`;
		case "intended": return `${at}, outcome not known`;
		default: return state;
	}
}
const renderRefusals = (refusals) => require_report_words.bullets(refusals.map(refusalOf));
function refusalOf({ by, why, way }) {
	const name = way === null ? "" : require_report_words.plain(require_policy_validation.wayName(way), 130);
	const whose = way?.to ? require_report_words.plain(way.to, 60) : "";
	const who = `**${require_report_words.plain(by, 60)}**`;
	switch (why) {
		case "of-somebody-else": return `${who}: this code was sent to ${name}, so only ${whose} can confirm it. It stands here now and proves nothing any more; the next drill sends another.`;
		case "void": return `${who}: somebody else showed here the code that was sent to ${name}, so it proves nothing any more. The next drill sends another.`;
		case "expired": return `${who}: the code that was sent to ${name} was good for ${DAYS_OF_CODE} days. The next drill sends another.`;
		case "unknown": return `${who}: no drill sent this code. Write \`/drill\` and the code as it stands in the message, such as ${EXAMPLE}. It has no vowels, and no 0, 1 or l.`;
		default: return why;
	}
}
// src/runner/drill-issue.ts
const MOST_PAGES = 10;
const isCutOff = ({ earlier, comments }, since) => earlier !== null && (comments[0]?.at ?? 0) >= since;
function recordIn(body) {
	const found = require_drill.readDrillRecord(body);
	return found.kind === "record" ? found.ways : [];
}
const LABEL = {
	name: require_policy_validation.DRILL_LABEL,
	color: "bfd4f2",
	description: "Test messages and who confirmed them; no incident"
};
function openDrillIssue(client) {
	const repository = `${client.owner}/${client.name}`;
	let issue = null;
	let answers = [];
	let comments = [];
	let place = {
		repository: "",
		label: null,
		doubles: []
	};
	return {
		read: async () => {
			const { readDrillIssue } = await Promise.resolve().then(() => require("./github.js"));
			const reading = await readDrillIssue(client, require_policy_validation.DRILL_LABEL, (body) => require_drill.readDrillRecord(body).kind !== "none");
			issue = reading.issue ?? issue;
			place = reading;
			const found = require_drill.readDrillRecord(issue?.body ?? "");
			const before = reading.doubles.reduce((ways, { body }) => require_drill.joinedRecords(ways, recordIn(body), reading.at), found.kind === "record" ? found.ways : []);
			const since = Math.min(...before.flatMap(({ codes }) => codes.map(({ at }) => at)));
			comments = await commentsOf(client, [...issue === null ? [] : [issue], ...reading.doubles], since);
			const confirmed = require_drill.confirm(before, comments, repository);
			answers = confirmed.answers;
			return {
				at: reading.at,
				ways: confirmed.ways,
				hasIssue: issue !== null,
				comments: comments.map(({ id }) => id),
				problems: found.kind === "unreadable" ? [unreadable(issue?.number ?? 0)] : []
			};
		},
		write: async (ways, now) => {
			const { createDrillIssue, writeDrillIssue } = await Promise.resolve().then(() => require("./github.js"));
			const body = renderDrillIssue(ways, now, require_drill.printDrillRecord(ways));
			let problems = [];
			if (issue === null) issue = await createDrillIssue(client, place, {
				title: DRILL_TITLE,
				body,
				managed: LABEL
			});
			else {
				const own = issue;
				const words = saying(comments, answers, ways);
				const close = place.doubles.filter(({ closed }) => !closed).map(({ id }) => id);
				const { refusal, lock } = await writeDrillIssue(client, own, {
					body,
					...words,
					close
				});
				issue = {
					...own,
					body,
					lock
				};
				problems = [...refusal === null ? [] : [require_action_start.problemOf(refusal)], ...lock?.isOpen ? [leftOpen(own.number)] : []];
			}
			return {
				ref: {
					number: issue.number,
					url: issue.url,
					repository,
					title: DRILL_TITLE
				},
				problems
			};
		}
	};
}
async function commentsOf(client, issues, since) {
	const { withEarlierComments } = await Promise.resolve().then(() => require("./github.js"));
	const histories = issues.map(async (issue) => {
		let full = issue;
		for (let page = 1; page < MOST_PAGES && isCutOff(full, since); page += 1) full = await withEarlierComments(client, full);
		return full.comments;
	});
	return (await Promise.all(histories)).flat().toSorted((a, b) => a.at - b.at);
}
async function knownDrills(client) {
	const { ways, hasIssue } = await openDrillIssue(client).read();
	return {
		repository: `${client.owner}/${client.name}`,
		ways: hasIssue ? ways : null
	};
}
const PAUSES = [2, 4];
async function confirmDrills(client, { comment, pause }) {
	const issue = openDrillIssue(client);
	let read = await issue.read();
	for (const seconds of PAUSES) {
		if (comment === null || pause === void 0 || !read.hasIssue || read.comments.includes(comment)) break;
		await pause(seconds);
		read = await issue.read();
	}
	if (!read.hasIssue || read.ways.length === 0) return read;
	const { problems } = await issue.write(read.ways, read.at);
	return {
		...read,
		problems: [...read.problems, ...problems]
	};
}
const leftOpen = (number) => ({
	code: "left-unlocked",
	message: `The conversation of the issue #${number} was locked. It was unlocked to write there, and GitHub did not lock it again.`,
	remedy: "Lock the conversation. The next drill tries it again."
});
const unreadable = (number) => ({
	code: "drill-record-unreadable",
	message: `The hidden line of the issue #${number}, which records the drills, could not be read: the records begin anew.`,
	remedy: "Restore an earlier version of its description, from its history of edits, to have the proofs back."
});
const MOST_ANSWERS = 20;
const MARKER = /^<!-- tocsin-drill answers ([\w\s=-]*) -->/;
function saying(comments, answers, ways) {
	const replied = new Set(comments.filter(({ isTrusted }) => isTrusted).flatMap(({ body }) => MARKER.exec(body)?.[1]?.split(" ") ?? []));
	const refused = comments.filter(({ id, isAnswered }) => !isAnswered && !replied.has(id) && answers.some(({ comment }) => comment === id)).slice(0, MOST_ANSWERS).map((comment) => ({
		comment,
		refusals: refusalsOf(comment, answers)
	}));
	const loud = refused.filter(({ comment, refusals }) => refusals.length > 0 && isHeard(comment, ways));
	const refusals = loud.flatMap((one) => one.refusals);
	const marker = `<!-- tocsin-drill answers ${loud.map(({ comment }) => comment.id).join(" ")} -->`;
	return {
		comment: refusals.length === 0 ? null : `${marker}\n${renderRefusals(refusals)}\n`,
		react: refused.map((one) => ({
			comment: one.comment.id,
			with: one.refusals.length === 0 ? "THUMBS_UP" : "CONFUSED"
		}))
	};
}
const refusalsOf = ({ id }, answers) => answers.flatMap(({ comment, by, verdict }) => {
	if (comment !== id || verdict.kind === "confirmed") return [];
	return [{
		by,
		why: verdict.kind,
		way: verdict.kind === "unknown" ? null : verdict.way
	}];
});
const isHeard = ({ by, isTrusted }, ways) => isTrusted || ways.some(({ to }) => require_policy_validation.sameName(to, by));
exports.confirmDrills = confirmDrills;
exports.isTooLong = isTooLong;
exports.knownDrills = knownDrills;
exports.openDrillIssue = openDrillIssue;
