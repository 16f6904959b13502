require("./rolldown-runtime.js");
const require_engine = require("./engine.js");
const require_action_start = require("./action-start.js");
const require_policy_validation = require("./policy-validation.js");
const require_take_back = require("./run-take-back.js");
const MOST_LAG = 30;
const LONG = 10;
function createLag(now, { pause, isUpToDate, watchedSince }) {
	let waited = 0;
	return {
		left: (issue) => {
			const { updatedAt } = issue;
			if (pause === void 0 || updatedAt === void 0 || isUpToDate?.(issue)) return 0;
			return Math.max(0, updatedAt + MOST_LAG - (now + waited));
		},
		gives: (decision) => pause !== void 0 && watchedSince === void 0 && isDueJustNow(decision, now),
		pause: async (seconds) => {
			waited += seconds;
			await pause?.(seconds);
		}
	};
}
function isDueJustNow({ comment, statusComment, fired, late }, now) {
	if (comment !== null) return fired.length > 0 && late < 5;
	return statusComment?.record.deliveries?.some(({ state, first }) => state === "intended" && first === now) === true;
}
async function readAgain(some, tracker, lag) {
	const fresh = some.filter(({ decision, issue }) => decision.comment !== null && lag.left(issue) > 0 || lag.gives(decision));
	if (fresh.length > 0) await lag.pause(fresh.some(({ issue }) => lacksComment(issue)) ? LONG : 5);
	const read = await readAll(some, tracker);
	const waiting = some.filter(({ decision }, index) => {
		const issue = read[index];
		if (decision.comment === null || issue === void 0 || issue instanceof Error) return false;
		return lag.left(issue) > 0 && lacksComment(issue);
	});
	if (waiting.length === 0) return read;
	await lag.pause(Math.max(...read.map((issue) => issue instanceof Error ? 0 : lag.left(issue))));
	const again = await readAll(waiting, tracker);
	const latest = new Map(waiting.map((one, index) => [one, again[index]]));
	return some.map((one, index) => latest.get(one) ?? read[index] ?? one.issue);
}
function readAll(some, tracker) {
	return readIssues(some.map(({ issue }) => issue), tracker, [...new Set(some.flatMap(({ decision, issue }) => withoutAssigned(addressees(decision), issue)))]);
}
async function readIssues(issues, tracker, people = []) {
	const read = [];
	for (let from = 0; from < issues.length; from += 20) {
		const some = issues.slice(from, from + 20);
		read.push(...await tracker.reread(some, people).catch((error) => some.map(() => asError(error))));
	}
	return read;
}
function currentOf(read, known) {
	if (read instanceof Error && !("code" in read)) throw read;
	return read === void 0 || read instanceof Error || isBehind(read, known) ? null : read;
}
async function rereadOne(issue, tracker) {
	const [fresh = issue] = await tracker.reread([issue]);
	if (fresh instanceof Error) throw fresh;
	return fresh;
}
async function readAfter(known, tracker, { pause }, isUnsure) {
	if (isUnsure) await pause?.(5);
	const read = await rereadOne(known, tracker);
	if (pause === void 0 || !isBehind(read, known)) return read;
	await pause(5);
	return rereadOne(known, tracker);
}
function isBehind({ timeline: read }, { timeline: known }) {
	const comments = new Map(read.flatMap((item) => item.kind === "comment" ? [[item.id, item]] : []));
	const countDeleted = (items) => items.filter(({ kind }) => kind === "comment-deleted").length;
	const mayBeGone = countDeleted(read) > countDeleted(known);
	return known.some((item) => {
		if (item.kind !== "comment" || item.by?.kind !== "engine") return false;
		const now = comments.get(item.id);
		return now === void 0 ? !mayBeGone : (now.editedAt ?? now.at) < (item.editedAt ?? item.at);
	});
}
const asError = (error) => error instanceof Error ? error : new Error(String(error));
const addressees = ({ assignees, comment }) => [...assignees, ...comment?.mentions ?? []].filter((login) => !login.includes("/"));
const withoutAssigned = (logins, { assignees }) => logins.filter((login) => !require_policy_validation.hasName(assignees, login));
function lacksComment({ labels, assignees, timeline }) {
	const last = /* @__PURE__ */ new Map();
	for (const item of timeline) {
		if (item.kind === "labeled" || item.kind === "unlabeled") last.set(`label ${item.label.toLowerCase()}`, item.kind);
		if (item.kind === "assigned" || item.kind === "unassigned") last.set(`of ${item.login.toLowerCase()}`, item.kind);
	}
	return !(labels.every((label) => last.get(`label ${label.toLowerCase()}`) === "labeled") && assignees.every((login) => last.get(`of ${login.toLowerCase()}`) === "assigned")) || lastOf(timeline, [
		"labeled",
		"unlabeled",
		"assigned"
	]) > lastOf(timeline, ["comment"]);
}
const lastOf = (timeline, kinds) => Math.max(...timeline.flatMap((item) => {
	if (item.by?.kind !== "engine" || !kinds.includes(item.kind)) return [];
	return item.kind === "comment" ? item.editedAt ?? item.at : item.at;
}));
// src/run/own-comment.ts
const lineOf = (effect) => effect.type === "say" && effect.ledger.comment ? require_policy_validation.printLedger(effect.ledger.comment) : null;
function isNotOwn(issue, { line, done }) {
	const isPosted = issue.timeline.some((item) => item.kind === "comment" && item.body.includes(line));
	return !isOwn(issue, line) && (done || isPosted);
}
const isOwn = ({ timeline }, line) => timeline.some((item) => item.kind === "comment" && item.body.includes(line) && item.by?.kind === "engine" && !item.editedByOther);
const notOwnProblem = ({ number }) => ({
	code: "comment-not-own",
	message: `The comment just posted on #${number} is not there as one of the token\u2019s own that nobody has edited, so nothing it records is believed.`,
	remedy: "Use a token whose comments GitHub tells as its own (`viewerDidAuthor`): the job\u2019s own, or that of a GitHub App or of an account. Let nothing else edit or delete its comments."
});
// src/run/progress.ts
const startRun = (one, self) => ({
	progress: {
		...one,
		folded: require_engine.foldIssue(one.policy, one.issue),
		before: null,
		carriedOut: null,
		isOthersTurn: false,
		done: [],
		problems: [],
		outcome: { kind: "nothing-due" }
	},
	results: /* @__PURE__ */ new Map(),
	self
});
const withReading = (progress, issue) => ({
	...progress,
	issue,
	folded: require_engine.advance(progress.folded, issue)
});
const withProblem = (progress, problem) => ({
	...progress,
	problems: [...progress.problems, problem]
});
async function rereadAll(all, tracker) {
	const read = await readIssues(all.map(({ progress }) => progress.issue), tracker);
	return all.filter((one, index) => {
		const issue = currentOf(read[index], one.progress.issue);
		if (issue !== null) one.progress = withReading(one.progress, issue);
		return issue === null && !(read[index] instanceof Error);
	});
}
async function rereadWithoutLag(all, tracker, pause) {
	const behind = await rereadAll(all, tracker);
	if (behind.length === 0 || pause === void 0) return false;
	await pause(5);
	await rereadAll(behind, tracker);
	return true;
}
// src/run/tries.ts
const MOST_TRIES = 3;
const NO_TRIES = {
	counts: /* @__PURE__ */ new Map(),
	isApart: false
};
const isWanted = ({ counts }, kind) => (counts.get(kind) ?? 0) < MOST_TRIES;
function withTry({ counts, isApart }, kinds, outcome) {
	const tried = outcome.done ? kinds : kinds.slice(0, 1);
	const isLast = !outcome.done && outcome.code === "forbidden";
	const added = tried.map((kind) => [kind, isLast ? MOST_TRIES : (counts.get(kind) ?? 0) + 1]);
	return {
		counts: new Map([...counts, ...added]),
		isApart: kinds.length > 1 ? !outcome.done && outcome.code !== "rate-limited" : isApart
	};
}
// src/run/turn.ts
const SOON = 21;
async function takeTurn({ now, self, tracker, options }, folded, { effect, decision }) {
	if (effect?.type !== "say" || effect.comment !== null || !effect.status?.id) return "not-needed";
	if (tracker.takeTurn === void 0 || options.pause === void 0) return "not-needed";
	if (!require_engine.sendsByEdit(folded, decision(), now, self)) return "not-needed";
	return await tracker.takeTurn(folded.issue, effect.status.id) ? "taken" : "others";
}
const awaitsOtherRun = (folded, now, self) => self.patience > 0 && require_engine.sendsOtherRun(folded, now, self);
const awaitsTurn = ({ progress: { folded, isOthersTurn }, results, self }, now) => isOthersTurn && require_engine.sendsByEdit(folded, require_engine.nextEffect(folded, now, {
	results,
	self
}).decision(), now, self);
function nextWith({ isOthersTurn, decision: { next } }, now) {
	const at = now + SOON;
	return !isOthersTurn || next !== null && next.at <= at ? next : require_policy_validation.nextWithoutCall(at);
}
// src/run/carry-out.ts
const FIRST = {
	isOver: false,
	reading: "current",
	tries: NO_TRIES,
	isClaimOpen: false,
	sent: null,
	lost: null,
	hasTurn: false
};
async function carryOut(context, progress, read) {
	const { now, options, results, self } = context;
	const { watchedSince = null } = options;
	let round = {
		...progress,
		...FIRST,
		isOthersTurn: false
	};
	try {
		if (read instanceof Error) return withoutReading(read, round);
		round = withReading(round, read);
		round = {
			...round,
			before: round.before ?? require_engine.outboxOf(round.folded, now).deliveries
		};
		for (;;) {
			const { policy, tries, folded } = round;
			const isStillWanted = (effect) => isWanted(tries, kindOf(effect, policy, self));
			const step = require_engine.nextEffect(folded, now, {
				isWanted: isStillWanted,
				results,
				watchedSince,
				self
			});
			round = {
				...round,
				decision: step.decision()
			};
			round = await takeStep(context, round, step);
			if (!round.isOver) round = await bringUpToDate(context, round);
			if (round.isOver) return round;
		}
	} catch (error) {
		return {
			...withProblem(round, require_take_back.bugOf(error, round.issue, options.onBug)),
			outcome: { kind: "failed" }
		};
	}
}
const over = (round, outcome) => ({
	...round,
	outcome,
	isOver: true
});
async function bringUpToDate({ tracker, options }, round) {
	const { reading, issue } = round;
	if (reading === "wanted") {
		const [read] = await readIssues([issue], tracker);
		const current = currentOf(read, issue);
		return {
			...withReading(round, current ?? issue),
			reading: current === null ? "answered" : "current"
		};
	}
	if (reading !== "due" && reading !== "unsure") return withReading(round, issue);
	try {
		const read = await readAfter(issue, tracker, options, reading === "unsure");
		return {
			...confirmLost(withReading(round, read)),
			reading: "current"
		};
	} catch (error) {
		return withoutReading(error, round);
	}
}
function confirmLost(round) {
	const { lost, issue, carriedOut, done } = round;
	if (lost === null || !isOwn(issue, lost.line)) return round;
	return {
		...round,
		carriedOut: carriedOut ?? lost.decision,
		done: [...done, lost.effect],
		lost: null
	};
}
async function takeStep(context, round, step) {
	const { effect, beside } = step;
	const { now, self } = context;
	if (effect === null || require_take_back.isRest(effect, round.done) || isEdit(effect) && awaitsOtherRun(round.folded, now, self)) return end(round);
	const line = lineOf(effect);
	const other = line === null ? null : insteadOfPost(round, line);
	if (other !== null) return other;
	const turn = round.hasTurn ? "not-needed" : await takeTurn(context, round.folded, step);
	if (turn === "others") return end({
		...round,
		isOthersTurn: true
	});
	if (turn === "taken") return {
		...round,
		hasTurn: true,
		reading: "wanted"
	};
	return writeStep(context, round, {
		effect,
		beside,
		line
	});
}
const end = (round) => over(round, round.problems.length > 0 ? require_take_back.failedBy(round.problems) : { kind: round.done.length > 0 ? "acted" : "nothing-due" });
const isEdit = (effect) => effect.type === "say" && effect.comment === null && effect.react.length === 0;
function insteadOfPost(round, line) {
	const { sent, issue, decision } = round;
	if (sent === null) return null;
	const mayWait = !round.isClaimOpen && decision.record?.unreached === void 0;
	if (sent.done && mayWait && sent.line !== line && !isNotOwn(issue, sent)) return over(round, { kind: "acted" });
	if (round.reading !== "current") return {
		...round,
		reading: "due"
	};
	if (isNotOwn(issue, sent)) return over(withProblem(round, notOwnProblem(issue)), { kind: "failed" });
	if (sent.done && sent.line === line) throw new Error("the same comment is decided again although it is recorded");
	return null;
}
async function writeStep(context, round, { effect, beside, line }) {
	const { self } = context;
	const { policy, problems, decision, done } = round;
	const part = require_take_back.claimIn(effect, policy, self) ?? effect;
	const { outcome, effects } = await require_take_back.write(context, round, part, round.tries.isApart ? null : beside);
	const kinds = [effect, ...effects.slice(1)].map((one) => kindOf(one, policy, self));
	const next = {
		...round,
		tries: withTry(round.tries, kinds, outcome),
		...line === null ? {} : {
			sent: {
				line,
				done: outcome.done
			},
			lost: null
		}
	};
	if (!outcome.done) return {
		...next,
		problems: isWanted(next.tries, kindOf(effect, policy, self)) ? problems : withFailure(problems, outcome),
		lost: line === null ? round.lost : {
			line,
			effect: effects[0],
			decision
		},
		reading: line !== null && HALF_KNOWN.has(outcome.code) ? "unsure" : "due"
	};
	const isClaim = part !== effect;
	return {
		...next,
		carriedOut: effect.type === "say" ? round.carriedOut ?? decision : round.carriedOut,
		problems: [...problems, ...require_take_back.nobodyNotified(policy, effect, outcome)],
		issue: outcome.issue,
		done: [...done, ...effects.flatMap((one) => require_take_back.confirmEffect(one, outcome.issue))],
		isClaimOpen: isClaim || round.isClaimOpen && effect.type !== "say",
		reading: isClaim ? "wanted" : "answered"
	};
}
const kindOf = (effect, policy, self) => require_take_back.claimIn(effect, policy, self) === null ? effect.type : "claim";
const HALF_KNOWN = /* @__PURE__ */ new Set(["maybe-written", "partly-written"]);
const withFailure = (problems, { code, message }) => problems.some((one) => one.code === code && one.message === message) ? problems : [...problems, {
	code,
	message,
	remedy: null
}];
function withoutReading(error, round) {
	const { done, decision, carriedOut, tries } = round;
	const problem = require_take_back.unreadOf(error);
	const isLimit = ({ code }) => code === "rate-limited";
	if (isLimit(problem) && round.problems.some(isLimit)) return over(round, { kind: "failed" });
	if (problem.code !== "issue-gone") return over(withProblem(round, problem), { kind: done.length + tries.counts.size > 0 ? "failed" : "unread" });
	const gone = {
		...round,
		decision: {
			...decision,
			next: null
		},
		carriedOut: carriedOut && {
			...carriedOut,
			next: null
		}
	};
	return over(gone, { kind: done.length > 0 ? "acted" : "nothing-due" });
}
// src/run/other-runs.ts
const PAUSES = [5, 15];
const identityOf = ({ run, pause, watchedSince }) => ({
	run: run ?? null,
	patience: pause === void 0 ? 0 : 20,
	isWatcher: watchedSince !== void 0
});
async function waitForOtherRuns(all, { now, tracker, options: { pause, watchedSince } }) {
	if (pause === void 0 || watchedSince !== void 0) return [];
	const before = all.filter((one) => hasLeft(one, now));
	let left = before;
	for (const seconds of PAUSES) {
		if (left.length === 0) break;
		await pause(seconds);
		await rereadAll(left, tracker);
		left = left.filter((one) => hasLeft(one, now));
	}
	return before;
}
const hasLeft = (one, now) => awaitsOtherRun(one.progress.folded, now, one.self) || awaitsTurn(one, now);
// src/run/lock-again.ts
async function lockAgain(reports, known, tracker, onBug) {
	const results = [];
	for (const report of reports) {
		const issue = known.get(report.number);
		const problem = issue?.lock?.isOpen && isIncident(report) ? await lockOne(issue, tracker).catch((error) => require_take_back.bugOf(error, issue, onBug)) : null;
		results.push(problem === null ? report : require_take_back.withFailure(report, problem));
	}
	return results;
}
const isIncident = ({ outcome }) => outcome.kind === "left-alone" ? outcome.why === "ended" || outcome.why === "abandoned" : outcome.kind !== "unread";
async function lockOne(issue, tracker) {
	const outcome = await tracker.lockAgain?.(issue) ?? { done: true };
	if (outcome.done) return null;
	try {
		if (!(await rereadOne(issue, tracker)).lock?.isOpen) return null;
	} catch (error) {
		require_take_back.unreadOf(error);
	}
	return {
		code: "left-unlocked",
		message: `The conversation of #${issue.number} was locked. It was unlocked to write there, and GitHub did not lock it again: ${outcome.message}`,
		remedy: "Lock the conversation. The next run tries it again."
	};
}
// src/run/lost-messages.ts
function lostMessage(policy, issue, delivery, result, now) {
	const lost = lossOf(policy, issue, delivery);
	if (result.kind === "failed") return lost("message-failed", (what) => `${what} failed (${result.code}): ${result.message}`, `${result.code}: ${result.message}`);
	if (result.kind === "not-taken" && require_engine.isTooLate(delivery, result.retryAfter, now)) return lost("message-failed", (what) => `${what} failed (not-taken): ${IMPATIENT}.`, `not-taken: ${IMPATIENT}`);
	const until = now + (result.kind === "not-taken" ? result.retryAfter ?? 0 : 0);
	if (result.kind === "not-taken" && require_engine.isDelayed({
		...delivery,
		state: "waiting",
		until
	})) {
		const why = `the service asks to wait until ${require_policy_validation.formatInstant(until)}`;
		return lost("message-delayed", (what) => `${what} is not taken: ${why}.`, why);
	}
	if (result.kind === "doubt" && require_engine.isLastTry(policy, delivery)) {
		const why = `${result.why.replace(/\.$/, "")}, and ${reasonForDrop(delivery)}`;
		return lost("message-dropped", (what) => `${what} may never have arrived: ${why}.`, why);
	}
	if (result.kind === "doubt" && !require_engine.isRepeated(policy, delivery)) return lost("message-in-doubt", (what) => `${what} may have arrived or not: ${result.why}`, result.why, IN_DOUBT);
	if (result.kind === "inquired" && result.inquiry.kind === "unknown") {
		const { why } = result.inquiry;
		return lost("message-dropped", (what) => `whether ${what} arrived cannot be found out: ${why}`, why, null);
	}
	return null;
}
function foundLost(policy, issue, before, after, { now, results }) {
	return before.flatMap((one) => {
		const { state, at, code } = after.find(({ id }) => id === one.id) ?? one;
		const lost = lossOf(policy, issue, one);
		if (state === "failed" && code === "no-channel" && one.state !== "failed" && at === now) {
			const why = "the policy has no such channel any more";
			return [lost("message-failed", (what) => `${what} failed (no-channel): ${why}.`, `no-channel: ${why}`)];
		}
		if (state === "dropped" && one.state !== "dropped" && !results.has(one.id)) {
			const isUnknown = one.state === "intended";
			const why = isUnknown ? `${UNWRITTEN}, and ${reasonForDrop(one)}` : reasonForDrop(one);
			return [lost("message-dropped", (what) => `${what} may never have arrived: ${why}.`, why, isUnknown ? LOOK : void 0)];
		}
		if (one.state !== "intended" || one.at >= now || at !== now) return [];
		const remedy = `It is settled as the channel permits. ${LOOK}`;
		return [lost("message-in-doubt", (what) => `${what} may have arrived or not: ${UNWRITTEN}.`, UNWRITTEN, remedy)];
	});
}
function reasonForDrop({ tries }) {
	if (tries < 2) return "it is not sent again, as it could arrive twice";
	return `${tries === 2 ? "two" : tries} tries brought no known answer, and there are no more`;
}
const lossOf = ({ channels }, { number }, { id, channel, to }) => (code, message, why, remedy = to === null ? PLACE : PERSON) => {
	const title = channels.get(channel)?.title ?? channel;
	return {
		code,
		message: `#${number}: ${message(to === null ? `the message to ${channel} (${title})` : `the message to ${to} by ${channel} (${title})`)}`,
		remedy,
		loss: {
			kind: "message",
			id,
			channel,
			to,
			why
		}
	};
};
const IMPATIENT = "the service asks for more patience than there is";
const IN_DOUBT = "The next run settles it, as the channel permits.";
const UNWRITTEN = "an earlier run could not write down whether it was sent";
const LOOK = "Look at what stopped that run; its summary, where it has one, says what was sent.";
const PERSON = "Where the policy has a next step, or somebody who stands in, that comes at once. Mend the channel or the contact, and prove it with `tocsin drill`.";
const PLACE = "Mend the channel, and prove it with `tocsin drill`.";
// src/run/deliver.ts
async function deliver(parcels, { policy, messenger }, conclude, isWanted) {
	if (messenger === null) {
		for (const parcel of parcels) conclude(parcel, NO_MESSENGER);
		return;
	}
	const answers = await Promise.all(parcels.map((parcel) => askAbout(parcel, policy, messenger)));
	for (const { parcel, known } of answers) if (known !== null) conclude(parcel, known);
	const open = answers.filter(({ known }) => known === null).map(({ parcel }) => parcel);
	const outcomes = await messenger.deliver(open.map(({ message }) => message), async (id) => {
		const parcel = open.find(({ message }) => message.id === id);
		return parcel === void 0 || await isWanted(parcel);
	});
	for (const parcel of open) conclude(parcel, outcomes.get(parcel.message.id) ?? UNANSWERED);
}
async function askAbout(parcel, policy, messenger) {
	const { message, sendings, isDoubtful } = parcel;
	const [first] = sendings;
	if (!isDoubtful || first === void 0 || policy.channels.get(message.channel)?.doubt !== "askable") return {
		parcel,
		known: null
	};
	const inquiry = await messenger.inquire(message, first.delivery.first, first.delivery.reference ?? null);
	if (inquiry.kind === "absent") return {
		parcel,
		known: null
	};
	if (inquiry.kind === "unknown" && message.to !== null && first.delivery.tries <= 2) {
		const content = {
			...message.content,
			mayBeRepeated: true
		};
		return {
			parcel: {
				...parcel,
				message: {
					...message,
					content
				}
			},
			known: null
		};
	}
	return {
		parcel,
		known: {
			kind: "inquired",
			inquiry
		}
	};
}
async function cancel({ channel, reference = "" }, messenger) {
	const outcome = await messenger?.cancel(channel, reference) ?? NO_MESSENGER;
	return outcome.kind === "sent" || outcome.kind === "failed" ? { kind: "cancelled" } : outcome;
}
const NO_MESSENGER = {
	kind: "failed",
	code: "no-messenger",
	message: "This run has no channels."
};
const UNANSWERED = {
	kind: "doubt",
	why: "Nothing is known of it."
};
// src/run/post.ts
const MOST_ROUNDS = 40;
async function post(posting) {
	const { senders, now, tracker, options, record } = posting;
	let { pause } = options;
	for (let round = 0; round < MOST_ROUNDS; round += 1) {
		const busy = senders.filter((sender) => isBusy(sender, now));
		if (busy.length === 0) return;
		if (await rereadWithoutLag(busy, tracker, pause)) pause = void 0;
		const policies = [...new Set(busy.map(policyOf))];
		await Promise.all(policies.map((policy) => {
			const own = busy.filter((sender) => policyOf(sender) === policy);
			return postOf({
				policy,
				messenger: options.messenger?.(policy) ?? null,
				outboxes: senders.filter((sender) => policyOf(sender) === policy).map((one) => outboxIn(one, now))
			}, own, posting);
		}));
		await rereadAll(busy, tracker);
		for (const sender of busy) await record(sender);
	}
}
const policyOf = ({ progress }) => progress.policy;
const outboxIn = ({ progress, self }, now) => require_engine.outboxOf(progress.folded, now, self);
function openOutbox(sender, now) {
	const { send, unneeded, cancel, deliveries } = outboxIn(sender, now);
	const isOpen = ({ id }) => !sender.results.has(id);
	return {
		send: send.filter(({ delivery }) => isOpen(delivery)),
		unneeded: unneeded.filter(isOpen),
		cancel: cancel.filter(isOpen),
		deliveries
	};
}
function isBusy(sender, now) {
	const { send, unneeded, cancel } = openOutbox(sender, now);
	return send.length + unneeded.length + cancel.length > 0;
}
async function postOf(ofPolicy, busy, posting) {
	const all = busy.map((sender) => ({
		sender,
		outbox: openOutbox(sender, posting.now)
	}));
	for (const { sender, outbox } of all) for (const { id } of outbox.unneeded) sender.results.set(id, { kind: "not-needed" });
	const owners = new Map(all.flatMap(({ sender, outbox }) => outbox.send.map(({ delivery }) => [delivery.id, sender])));
	const sendings = all.flatMap(({ outbox }) => outbox.send);
	const pushes = all.flatMap(({ sender, outbox }) => outbox.cancel.map((delivery) => ({
		sender,
		delivery
	})));
	await Promise.all([sendAll(sendings, owners, ofPolicy, posting), endPushes(pushes, ofPolicy, posting)]);
}
async function sendAll(sendings, owners, ofPolicy, { beside, now, tracker }) {
	const { policy } = ofPolicy;
	const ownersOf = (parcel) => parcel.sendings.flatMap(({ delivery }) => {
		const sender = owners.get(delivery.id);
		return sender === void 0 ? [] : [{
			sender,
			delivery
		}];
	});
	const conclude = (parcel, result) => {
		for (const { sender, delivery } of ownersOf(parcel)) {
			sender.results.set(delivery.id, result);
			const problem = lostMessage(policy, sender.progress.issue, delivery, result, now);
			if (problem !== null) sender.progress = withProblem(sender.progress, problem);
		}
	};
	const isWanted = async (parcel) => {
		const senders = ownersOf(parcel).map(({ sender }) => sender);
		await rereadAll(senders, tracker);
		const ids = parcel.sendings.map(({ delivery }) => delivery.id);
		return senders.some((one) => outboxIn(one, now).send.some(({ delivery }) => ids.includes(delivery.id)));
	};
	const since = Math.min(now - policy.limits.messagesPerPerson.within, ...sendings.map(({ delivery: { first, released = first } }) => released - 1));
	const others = sendings.some(({ delivery }) => delivery.to !== null) ? recentOutboxes(policy, beside, now, since) : [];
	const recorded = [...ofPolicy.outboxes, ...others].flatMap(({ deliveries }) => deliveries);
	const parcels = require_engine.parcelsOf(sendings, recorded);
	const waiting = require_engine.waitingParcels(parcels, policy.limits, recorded, now);
	for (const [parcel, result] of waiting) conclude(parcel, result);
	await deliver(parcels.filter((parcel) => !waiting.has(parcel)), ofPolicy, conclude, isWanted);
}
async function endPushes(pushes, ofPolicy, { beside, now }) {
	if (pushes.length === 0) return;
	const rings = ringing([...ofPolicy.outboxes, ...recentOutboxes(ofPolicy.policy, beside, now, now - require_engine.LONGEST_PUSH)]);
	await Promise.all(pushes.map(async ({ sender, delivery }) => {
		const result = rings.has(pushOf(delivery)) ? { kind: "not-needed" } : await cancel(delivery, ofPolicy.messenger);
		sender.results.set(delivery.id, result);
	}));
}
function ringing(outboxes) {
	const rings = outboxes.flatMap(({ deliveries, cancel }) => deliveries.filter((one) => one.state === "sent" && one.cause === "call" && !one.cancelled && !cancel.includes(one)));
	return new Set(rings.flatMap((one) => one.reference === void 0 ? [] : [pushOf(one)]));
}
const pushOf = ({ channel, reference = "" }) => `${channel} ${reference}`;
function recentOutboxes(policy, issues, now, since) {
	const isRecent = ({ timeline }) => timeline.some((item) => item.kind === "comment" && item.by?.kind === "engine" && (item.editedAt ?? item.at) > since && item.body.includes("\"deliveries\":"));
	return issues.filter(isRecent).map((issue) => require_engine.outboxOf(require_engine.foldIssue(policy, issue), now));
}
// src/run/run.ts
async function run(policies, issues, now, tracker, options) {
	const messengers = /* @__PURE__ */ new Map();
	const messenger = (policy) => {
		const own = messengers.get(policy) ?? options.messenger?.(policy) ?? null;
		messengers.set(policy, own);
		return own;
	};
	const context = {
		now,
		tracker,
		options: {
			...options,
			messenger
		}
	};
	const budget = options.budget ?? require_action_start.createRunBudget();
	const known = new Map([...options.beside ?? [], ...issues].map((issue) => [issue.number, issue]));
	const memory = {
		known,
		hasPosted: false
	};
	const reports = await require_take_back.handleByUrgency(policies, issues, now, (due) => runPart(due, memory, context), {
		budget,
		onBug: options.onBug
	});
	const edit = async (policy, issue, effect) => budget.takeStatusEdit() ? tracker.perform(issue, options.render(policy, effect)) : null;
	return lockAgain(await require_take_back.takeBackCalls({
		policies,
		now,
		edit,
		onBug: options.onBug
	}, reports, known), known, tracker, options.onBug);
}
const MOST_TO_RECORD = 60;
async function runPart(due, memory, context) {
	const { now, tracker, options } = context;
	const lag = createLag(now, options);
	const runs = [];
	let posted = 0;
	const toRecord = () => Math.min(runs.slice(posted).filter(isSender).length, MOST_TO_RECORD);
	const isFull = () => untilRoom(context, memory.hasPosted ? 0 : toRecord()) > 0;
	while (runs.length < due.length && !runs.some(isLimited)) {
		const some = due.slice(runs.length, runs.length + 20);
		if (isFull()) {
			if (options.watchedSince !== void 0) break;
			if (!memory.hasPosted && toRecord() > 0) {
				await post(postingOf(runs, memory, context));
				posted = runs.length;
				memory.hasPosted = true;
			}
			await waitForRoom(context, lag);
		}
		const read = await readAgain(some, tracker, lag);
		for (const [index, one] of some.entries()) {
			if (index > 0 && (isFull() || runs.some(isLimited))) break;
			const incident = startRun(one, identityOf(options));
			runs.push(incident);
			await carry(context, incident, read[index]);
		}
	}
	if (memory.hasPosted && toRecord() > 0) await waitForRoom(context, lag, toRecord());
	await postRest(postingOf(runs, memory, context));
	for (const { progress } of runs) memory.known.set(progress.issue.number, progress.issue);
	return runs.map((one) => reportOf(one, now));
}
async function carry(context, one, read = one.progress.issue) {
	one.progress = await carryOut({
		...context,
		results: one.results,
		self: one.self
	}, one.progress, read);
}
const isSender = ({ progress: { policy, before, outcome } }) => policy.channels.size > 0 && before !== null && outcome.kind !== "unread";
function postingOf(runs, { known }, context) {
	const numbers = new Set(runs.map(({ progress }) => progress.issue.number));
	const beside = [...known.values()].filter(({ number }) => !numbers.has(number));
	return {
		...context,
		senders: runs.filter(isSender),
		beside,
		record: (one) => carry(context, one)
	};
}
async function postRest(posting) {
	await post(posting);
	const awaited = await waitForOtherRuns(posting.senders, posting);
	for (const one of awaited) {
		one.self = {
			...one.self,
			patience: 0
		};
		await posting.record(one);
	}
	if (awaited.length > 0) await post(posting);
}
const isLimited = ({ progress }) => progress.problems.some(({ code }) => code === "rate-limited");
async function waitForRoom(context, lag, beside = 0) {
	const seconds = untilRoom(context, beside);
	if (seconds === 0) return;
	context.options.onWait?.(seconds);
	await lag.pause(seconds);
}
const untilRoom = ({ tracker, options: { pause } }, beside) => pause === void 0 ? 0 : tracker.untilRoom?.(beside) ?? 0;
function reportOf({ progress, results }, now) {
	const { policy, policies, issue, folded, before, carriedOut, decision, done, problems, outcome } = progress;
	const one = {
		policy,
		policies,
		issue,
		decision: withDelay(carriedOut ?? decision, progress, now)
	};
	const again = outcome.kind === "failed" && carriedOut === null && decision.comment !== null ? { next: require_take_back.dueAgain(decision, now) } : {};
	if (policy.channels.size === 0 || before === null) return {
		...require_take_back.report(one, done, problems, outcome),
		...again
	};
	const after = require_engine.outboxOf(folded, now).deliveries;
	const losses = foundLost(policy, issue, before, after, {
		now,
		results
	});
	const incident = {
		...require_take_back.report(one, done, [...problems, ...losses], losses.length > 0 ? require_take_back.withLoss(outcome) : outcome),
		next: nextWith(progress, now),
		messages: require_take_back.messagesIn(withResults(after, decision, results).filter(({ at }) => at === now))
	};
	return {
		...require_take_back.withHeldBack(incident, after),
		...again
	};
}
function withResults(recorded, { statusComment }, results) {
	const toRecord = statusComment?.record.deliveries ?? [];
	return recorded.map((one) => results.has(one.id) && toRecord.find(({ id }) => id === one.id) || one);
}
function withDelay(decision, { issue, done }, now) {
	if (decision.fired.length === 0 && !decision.comment?.calls.length) return decision;
	const first = done.find(({ type }) => type === "say");
	const line = first === void 0 ? null : lineOf(first);
	const posted = issue.timeline.find((item) => item.kind === "comment" && line !== null && item.body.includes(line));
	return {
		...decision,
		late: decision.late + Math.max(0, (posted?.at ?? now) - now)
	};
}
exports.run = run;
