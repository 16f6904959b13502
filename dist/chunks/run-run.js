require("./rolldown-runtime.js");
const require_engine = require("./engine.js");
const require_action_start = require("./action-start.js");
const require_policy_validation = require("./policy-validation.js");
const require_in_turn = require("./run-in-turn.js");
const require_write = require("./run-write.js");
// src/run/claims.ts
function createClaims(policy, self) {
	let isOpen = false;
	const isBeside = policy.channels.size > 0 && self.run !== null;
	return {
		writtenPart: (effect) => effect.type === "say" && effect.comment !== null && effect.status?.id && isBeside ? {
			...effect,
			status: null,
			ledger: {
				...effect.ledger,
				status: null
			}
		} : effect,
		isOpen: () => isOpen,
		note: (decided, written) => {
			const isClaim = decided.type === "say" && written?.type === "say" && decided.status !== null && !written.status;
			isOpen = isClaim || isOpen && decided.type !== "say";
			return isClaim;
		}
	};
}
const MOST_LAG = 30;
const SHORT = 5;
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
	if (comment !== null) return fired.length > 0 && late < SHORT;
	return statusComment?.record.deliveries?.some(({ state, first }) => state === "intended" && first === now) === true;
}
async function readAgain(some, tracker, lag) {
	const fresh = some.filter(({ decision, issue }) => decision.comment !== null && lag.left(issue) > 0 || lag.gives(decision));
	if (fresh.length > 0) await lag.pause(fresh.some(({ issue }) => lacksComment(issue)) ? LONG : SHORT);
	const read = await readAll(some, tracker);
	const isWaitedFor = (issue, index) => issue !== void 0 && !(issue instanceof Error) && some[index]?.decision.comment != null && lag.left(issue) > 0 && lacksComment(issue);
	const waiting = some.filter((_one, index) => isWaitedFor(read[index], index));
	if (waiting.length === 0) return read;
	await lag.pause(Math.max(...read.map((issue) => issue instanceof Error ? 0 : lag.left(issue))));
	const again = await readAll(waiting, tracker);
	return read.map((issue, index) => {
		const place = some[index] === void 0 ? -1 : waiting.indexOf(some[index]);
		return again[place] ?? issue;
	});
}
function readAll(some, tracker) {
	const issues = some.map(({ issue }) => issue);
	const people = [...new Set(some.flatMap(({ decision, issue }) => withoutAssigned(addressees(decision), issue)))];
	return readIssues(issues, tracker, people);
}
const readIssues = (issues, tracker, people = []) => tracker.reread(issues, people).catch((error) => issues.map(() => asError(error)));
async function rereadOne(issue, tracker) {
	const [fresh = issue] = await tracker.reread([issue]);
	if (fresh instanceof Error) throw fresh;
	return fresh;
}
async function tryReread(all, tracker) {
	const isRead = [];
	for (let from = 0; from < all.length; from += 20) {
		const some = all.slice(from, from + 20);
		const issues = some.map(({ progress }) => progress.issue);
		const read = await readIssues(issues, tracker);
		for (const [index, { progress }] of some.entries()) {
			const issue = read[index];
			if (issue instanceof Error && !("code" in issue)) throw issue;
			const isCurrent = issue !== void 0 && !(issue instanceof Error) && !isBehind(issue, progress.issue);
			if (isCurrent) progress.issue = issue;
			isRead.push(isCurrent);
		}
	}
	return isRead;
}
async function readAfter(known, tracker, { pause }, isUnsure) {
	if (isUnsure) await pause?.(SHORT);
	const read = await rereadOne(known, tracker);
	if (pause === void 0 || !isBehind(read, known)) return read;
	await pause(SHORT);
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
// src/run/tries.ts
const TRIES = 3;
function countTries(kindOf) {
	const tries = /* @__PURE__ */ new Map();
	let isApart = false;
	return {
		isWanted: (effect) => (tries.get(kindOf(effect)) ?? 0) < TRIES,
		isApart: () => isApart,
		count: (effects, outcome) => {
			const tried = outcome.done ? effects : effects.slice(0, 1);
			if (effects.length > 1) isApart = !outcome.done;
			const isLast = !outcome.done && outcome.code === "forbidden";
			for (const kind of tried.map(kindOf)) tries.set(kind, isLast ? TRIES : (tries.get(kind) ?? 0) + 1);
		}
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
const awaitsTurn = ({ now, results, self }, folded, { isOthersTurn }) => isOthersTurn && require_engine.sendsByEdit(folded, require_engine.nextEffect(folded, now, {
	results,
	self
}).decision(), now, self);
function nextWith({ isOthersTurn, decision: { next } }, now) {
	const at = now + SOON;
	if (!isOthersTurn || next !== null && next.at <= at) return next;
	return {
		at,
		trigger: null,
		reason: "",
		escalatesTo: null,
		calls: []
	};
}
// src/run/carry-out.ts
async function carryOut(context, progress) {
	const { policy, now, options, results, self } = context;
	const { watchedSince = null } = options;
	const claims = createClaims(policy, self);
	const tries = countTries((effect) => claims.writtenPart(effect) === effect ? effect.type : "claim");
	const state = {
		claims,
		tries,
		sent: null,
		lost: null,
		reading: "current",
		hasTurn: false
	};
	progress.isOthersTurn = false;
	for (;;) {
		const unread = await bringUpToDate(context, progress, state);
		if (unread !== null) return unread;
		const folded = foldedOf({
			policy,
			progress
		});
		const step = require_engine.nextEffect(folded, now, {
			isWanted: tries.isWanted,
			results,
			watchedSince,
			self
		});
		const { effect } = step;
		progress.decision = step.decision();
		if (effect === null || require_write.isRest(effect, progress.done) || isEdit(effect) && awaitsOtherRun(folded, now, self)) return outcomeOf(progress);
		const due = {
			...step,
			effect,
			line: lineOf(effect)
		};
		const next = await beforeWrite(context, progress, state, {
			...due,
			folded
		});
		if (next === "read") continue;
		if (next !== "write") return next;
		await writeStep(context, progress, state, due);
	}
}
async function bringUpToDate(context, progress, state) {
	if (state.reading === "due" || state.reading === "unsure") {
		const unread = await reread(progress, context, state.reading === "unsure");
		if (unread !== null) return unread;
		confirmSent(state, progress);
		state.reading = "current";
	} else if (state.reading === "wanted") state.reading = (await tryReread([{ progress }], context.tracker))[0] ? "current" : "answered";
	return null;
}
function confirmSent(state, progress) {
	const { lost } = state;
	if (lost === null || !isOwn(progress.issue, lost.line)) return;
	progress.carriedOut ??= lost.decision;
	progress.done.push(lost.effect);
	state.lost = null;
}
async function beforeWrite(context, progress, state, step) {
	if (step.line !== null && state.sent !== null) {
		const next = afterPost(state.sent, step.line, state, progress);
		if (next === "read") state.reading = "due";
		if (next !== "write") return next;
	}
	const turn = state.hasTurn ? "not-needed" : await takeTurn(context, step.folded, step);
	if (turn === "not-needed") return "write";
	progress.isOthersTurn = turn === "others";
	if (progress.isOthersTurn) return outcomeOf(progress);
	state.hasTurn = true;
	state.reading = "wanted";
	return "read";
}
const lineOf = (effect) => effect.type === "say" && effect.ledger.comment ? require_policy_validation.printLedger(effect.ledger.comment) : null;
async function writeStep(context, progress, state, { effect, beside, line }) {
	const { claims, tries } = state;
	const together = tries.isApart() ? null : beside;
	const { outcome, effects } = await require_write.write(context, progress.issue, claims.writtenPart(effect), together);
	if (line !== null) state.sent = {
		line,
		done: outcome.done
	};
	tries.count([effect, ...effects.slice(1)], outcome);
	if (!outcome.done) {
		if (!tries.isWanted(effect)) addProblem(progress.problems, outcome);
		const written = effects[0] ?? effect;
		if (line !== null) state.lost = {
			line,
			effect: written,
			decision: progress.decision
		};
		state.reading = line !== null && HALF_KNOWN.has(outcome.code) ? "unsure" : "due";
		return;
	}
	if (line !== null) state.lost = null;
	if (effect.type === "say") progress.carriedOut ??= progress.decision;
	progress.problems.push(...require_in_turn.nobodyNotified(context.policy, effect, outcome));
	progress.issue = outcome.issue;
	progress.done.push(...effects.flatMap((one) => require_write.confirmEffect(one, outcome.issue)));
	state.reading = claims.note(effect, effects[0]) ? "wanted" : "answered";
}
const HALF_KNOWN = /* @__PURE__ */ new Set(["maybe-written", "partly-written"]);
const outcomeOf = ({ problems, done }) => ({ kind: problems.length > 0 ? "failed" : done.length > 0 ? "acted" : "nothing-due" });
function afterPost(sent, line, { reading, claims }, { issue, problems, decision }) {
	const mayWait = !claims.isOpen() && decision.record?.unreached === void 0;
	if (sent.done && mayWait && sent.line !== line && !isNotOwn(issue, sent)) return { kind: "acted" };
	if (reading !== "current") return "read";
	if (isNotOwn(issue, sent)) {
		problems.push(notOwnProblem(issue));
		return { kind: "failed" };
	}
	if (sent.done && sent.line === line) throw new Error("the same comment is decided again although it is recorded");
	return "write";
}
function addProblem(problems, { code, message }) {
	if (!problems.some((one) => one.code === code && one.message === message)) problems.push({
		code,
		message,
		remedy: null
	});
}
function foldedOf({ policy, progress }) {
	const { folded, issue } = progress;
	progress.folded = folded === null ? require_engine.foldIssue(policy, issue) : require_engine.advance(folded, issue);
	return progress.folded;
}
async function reread(progress, { tracker, options }, isUnsure) {
	try {
		progress.issue = await readAfter(progress.issue, tracker, options, isUnsure);
		return null;
	} catch (error) {
		return withoutReading(error, progress);
	}
}
const isEdit = (effect) => effect.type === "say" && effect.comment === null && effect.react.length === 0;
const awaitsOtherRun = (folded, now, self) => self.patience > 0 && require_engine.sendsOtherRun(folded, now, self);
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
function withoutReading(error, progress) {
	const { done, problems } = progress;
	const problem = unreadOf(error);
	if (problem.code !== "issue-gone") {
		problems.push(problem);
		return { kind: done.length > 0 ? "failed" : "unread" };
	}
	progress.decision = {
		...progress.decision,
		next: null
	};
	progress.carriedOut &&= {
		...progress.carriedOut,
		next: null
	};
	return { kind: done.length > 0 ? "acted" : "nothing-due" };
}
function unreadOf(error) {
	if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
	const { code, message } = error;
	return {
		code,
		message,
		remedy: code === "not-found" || code === "forbidden" ? null : "The next run reads it again."
	};
}
// src/run/other-runs.ts
const PAUSES = [5, 15];
const identityOf = ({ run, pause }) => ({
	run: run ?? null,
	patience: pause === void 0 ? 0 : 20
});
async function waitForOtherRuns(all, now, tracker, { pause, watchedSince }) {
	if (pause === void 0 || watchedSince !== void 0) return [];
	const before = all.filter((one) => hasLeft(one, now));
	let left = before;
	for (const seconds of PAUSES) {
		if (left.length === 0) break;
		await pause(seconds);
		await tryReread(left, tracker);
		left = left.filter((one) => hasLeft(one, now));
	}
	return before;
}
const hasLeft = (one, now) => {
	const folded = foldedOf(one);
	return awaitsOtherRun(folded, now, one.self) || awaitsTurn({
		...one,
		now
	}, folded, one.progress);
};
// src/run/lock-again.ts
async function lockAgain(reports, known, tracker, onBug) {
	const results = [];
	for (const report of reports) {
		const issue = known.get(report.number);
		const problem = issue?.lock?.isOpen && isIncident(report) ? await lockOne(issue, tracker).catch((error) => require_in_turn.bugOf(error, issue, onBug)) : null;
		results.push(problem === null ? report : {
			...report,
			outcome: { kind: "failed" },
			problems: [...report.problems, problem]
		});
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
		unreadOf(error);
	}
	return {
		code: "left-unlocked",
		message: `The conversation of #${issue.number} was locked. It was unlocked to write there, and GitHub did not lock it again: ${outcome.message}`,
		remedy: "Lock the conversation. The next run tries it again."
	};
}
// src/run/lost-messages.ts
function lostMessage(policy, issue, delivery, result, now) {
	const what = describe(policy, delivery);
	const remedy = delivery.to === null ? PLACE : PERSON;
	if (result.kind === "failed") return {
		code: "message-failed",
		message: `#${issue.number}: ${what} failed (${result.code}): ${result.message}`,
		remedy
	};
	if (result.kind === "not-taken" && require_engine.isTooLate(delivery, result.retryAfter, now)) return {
		code: "message-failed",
		message: `#${issue.number}: ${what} failed (not-taken): the service asks for more patience than there is.`,
		remedy
	};
	const until = now + (result.kind === "not-taken" ? result.retryAfter ?? 0 : 0);
	if (result.kind === "not-taken" && require_engine.isDelayed({
		...delivery,
		state: "waiting",
		until
	})) return {
		code: "message-delayed",
		message: `#${issue.number}: ${what} is not taken: the service asks to wait until ${require_policy_validation.formatInstant(until)}.`,
		remedy
	};
	if (result.kind === "doubt") return {
		code: "message-in-doubt",
		message: `#${issue.number}: ${what} may have arrived or not: ${result.why}`,
		remedy: "The next run settles it, as the channel permits."
	};
	if (result.kind === "inquired" && result.inquiry.kind === "unknown") return {
		code: "message-dropped",
		message: `#${issue.number}: whether ${what} arrived cannot be found out: ${result.inquiry.why}`,
		remedy: null
	};
	return null;
}
function foundLost(policy, issue, before, after, now) {
	return before.flatMap((one) => {
		const { state, at, code } = after.find(({ id }) => id === one.id) ?? one;
		if (state === "failed" && code === "no-channel" && one.state !== "failed" && at === now) return [{
			code: "message-failed",
			message: `#${issue.number}: ${describe(policy, one)} failed (no-channel): the policy has no such channel any more.`,
			remedy: one.to === null ? PLACE : PERSON
		}];
		if (state === "dropped" && one.state !== "dropped") return [{
			code: "message-dropped",
			message: `#${issue.number}: ${describe(policy, one)} may never have arrived, and is not sent again: it could arrive twice.`,
			remedy: one.to === null ? PLACE : PERSON
		}];
		if (one.state !== "intended" || one.at >= now || at !== now) return [];
		return [{
			code: "message-in-doubt",
			message: `#${issue.number}: a run ended before it wrote down whether ${describe(policy, one)} was sent.`,
			remedy: "It is settled as the channel permits. Look why that run ended."
		}];
	});
}
function describe({ channels }, { channel, to }) {
	const title = channels.get(channel)?.title ?? channel;
	return to === null ? `the message to ${channel} (${title})` : `the message to ${to} by ${channel} (${title})`;
}
const PERSON = "The next step, and at last whoever stands in, is called at once. Mend the channel or the contact, and prove it with `tocsin drill`.";
const PLACE = "Mend the channel, and prove it with `tocsin drill`.";
// src/run/post.ts
const MOST_ROUNDS = 40;
async function post(posting) {
	const { senders, now, tracker, record } = posting;
	const messengers = /* @__PURE__ */ new Map();
	for (let round = 0; round < MOST_ROUNDS; round += 1) {
		const busy = senders.filter((sender) => isBusy(sender, now));
		if (busy.length === 0) return;
		await tryReread(busy, tracker);
		const policies = [...new Set(busy.map(({ policy }) => policy))];
		for (const policy of policies) if (!messengers.has(policy)) messengers.set(policy, posting.messenger?.(policy) ?? null);
		await Promise.all(policies.map((policy) => {
			return postOf(policy, busy.filter((sender) => sender.policy === policy), messengers.get(policy) ?? null, posting);
		}));
		await tryReread(busy, tracker);
		for (const sender of busy) await record(sender);
	}
}
function isBusy(sender, now) {
	const { send, unneeded, cancel } = require_engine.outboxOf(foldedOf(sender), now, sender.self);
	const isNew = ({ id }) => !sender.results.has(id);
	return send.some(({ delivery }) => isNew(delivery)) || unneeded.some(isNew) || cancel.some((one) => !isTried(sender, one));
}
const isTried = ({ results }, { id }) => results.has(id);
async function postOf(policy, busy, messenger, { senders, beside, now, tracker }) {
	const owners = /* @__PURE__ */ new Map();
	const sendings = [];
	const cancels = [];
	for (const sender of busy) {
		const { send, unneeded, cancel } = require_engine.outboxOf(foldedOf(sender), now, sender.self);
		for (const { id } of unneeded) sender.results.set(id, { kind: "not-needed" });
		for (const sending of send.filter(({ delivery }) => !isTried(sender, delivery))) {
			owners.set(sending.delivery.id, sender);
			sendings.push(sending);
		}
		cancels.push(...cancel.filter((one) => !isTried(sender, one)).map((delivery) => ({
			sender,
			delivery
		})));
	}
	const conclude = ({ sendings: parts }, result) => {
		for (const { delivery } of parts) {
			const sender = owners.get(delivery.id);
			sender?.results.set(delivery.id, result);
			const problem = sender === void 0 ? null : lostMessage(policy, sender.progress.issue, delivery, result, now);
			if (problem !== null) sender?.progress.problems.push(problem);
		}
	};
	const isForPeople = sendings.some(({ delivery }) => delivery.to !== null);
	const own = senders.filter((one) => one.policy === policy).map((one) => require_engine.outboxOf(foldedOf(one), now, one.self));
	const since = Math.min(now - policy.limits.messagesPerPerson.within, ...sendings.map(({ delivery: { first, released = first } }) => released - 1));
	const others = isForPeople ? lately(policy, beside, now, since) : [];
	const recorded = [...own, ...others].flatMap(({ deliveries }) => deliveries);
	const parcels = require_engine.parcelsOf(sendings, recorded);
	const held = require_engine.waitingParcels(parcels, policy.limits, recorded, now);
	for (const [parcel, result] of held) conclude(parcel, result);
	const out = parcels.filter((parcel) => !held.has(parcel));
	const isWanted = async ({ sendings: parts }) => {
		const concerned = parts.flatMap(({ delivery }) => owners.get(delivery.id) ?? []);
		await tryReread(concerned, tracker);
		const ids = parts.map(({ delivery }) => delivery.id);
		return concerned.some((one) => require_engine.outboxOf(foldedOf(one), now, one.self).send.some(({ delivery }) => ids.includes(delivery.id)));
	};
	const rings = ringing(cancels.length === 0 ? [] : [...own, ...lately(policy, beside, now, now - require_engine.LONGEST_PUSH)]);
	const ended = cancels.filter(({ delivery }) => !rings.has(pushOf(delivery)));
	for (const one of cancels) if (!ended.includes(one)) one.sender.results.set(one.delivery.id, { kind: "not-needed" });
	await Promise.all([sendAll(out, policy, messenger, conclude, isWanted), ...ended.map((one) => cancelOne(one, messenger))]);
}
function ringing(outboxes) {
	const rings = outboxes.flatMap(({ deliveries, cancel }) => deliveries.filter((one) => one.state === "sent" && one.cause === "call" && !one.cancelled && !cancel.includes(one)));
	return new Set(rings.flatMap((one) => one.reference === void 0 ? [] : [pushOf(one)]));
}
const pushOf = ({ channel, reference = "" }) => `${channel} ${reference}`;
function lately(policy, issues, now, since) {
	const isOfLate = ({ timeline }) => timeline.some((item) => item.kind === "comment" && item.by?.kind === "engine" && (item.editedAt ?? item.at) > since && item.body.includes("\"deliveries\":"));
	return issues.filter(isOfLate).map((issue) => require_engine.outboxOf(require_engine.foldIssue(policy, issue), now));
}
async function sendAll(parcels, policy, messenger, conclude, isWanted) {
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
			possiblyRepeated: true
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
async function cancelOne({ sender, delivery }, messenger) {
	const outcome = await messenger?.cancel(delivery.channel, delivery.reference ?? "") ?? NO_MESSENGER;
	sender.results.set(delivery.id, outcome.kind === "sent" || outcome.kind === "failed" ? { kind: "cancelled" } : outcome);
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
// src/run/run.ts
async function run(policies, issues, now, tracker, options) {
	const known = new Map([...options.beside ?? [], ...issues].map((issue) => [issue.number, issue]));
	return lockAgain(await require_in_turn.inTurn(policies, issues, now, (due) => runAll(due, known, now, tracker, options), {
		budget: options.budget ?? require_action_start.createRunBudget(),
		onBug: options.onBug
	}), known, tracker, options.onBug);
}
async function runAll(due, known, now, tracker, options) {
	const lag = createLag(now, options);
	const carried = [];
	while (carried.length < due.length) {
		const some = due.slice(carried.length, carried.length + 20);
		await waitForRoom(tracker, lag, options);
		const read = await readAgain(some, tracker, lag);
		for (const [index, one] of some.entries()) {
			if (index > 0 && untilRoom(tracker, options) > 0) break;
			const issue = read[index] ?? one.issue;
			const incident = begin(one, {
				now,
				tracker,
				options
			}, identityOf(options));
			carried.push(incident);
			await proceed(incident, issue);
		}
	}
	const senders = carried.filter(({ policy, progress, outcome }) => policy.channels.size > 0 && progress.folded !== null && outcome.kind !== "unread");
	const record = (incident) => proceed(incident, incident.progress.issue);
	for (const { progress } of carried) known.delete(progress.issue.number);
	const posting = {
		senders,
		beside: [...known.values()],
		now,
		tracker,
		messenger: options.messenger,
		record
	};
	await post(posting);
	const awaited = await waitForOtherRuns(senders, now, tracker, options);
	for (const incident of awaited) {
		incident.self = {
			...incident.self,
			patience: 0
		};
		await record(incident);
	}
	if (awaited.length > 0) await post(posting);
	for (const { progress } of carried) known.set(progress.issue.number, progress.issue);
	return carried.map((incident) => reportOf(incident, now));
}
async function waitForRoom(tracker, lag, options) {
	const seconds = untilRoom(tracker, options);
	if (seconds === 0) return;
	options.onWait?.(seconds);
	await lag.pause(seconds);
}
const untilRoom = (tracker, { pause }) => pause === void 0 ? 0 : tracker.untilRoom?.() ?? 0;
function begin({ policy, issue, decision }, context, self) {
	const progress = {
		carriedOut: null,
		decision,
		issue,
		folded: null,
		isOthersTurn: false,
		done: [],
		problems: []
	};
	const results = /* @__PURE__ */ new Map();
	return {
		policy,
		progress,
		results,
		self,
		before: null,
		context: {
			...context,
			policy,
			results
		},
		outcome: { kind: "nothing-due" }
	};
}
async function proceed(incident, read) {
	const { policy, progress, context } = incident;
	try {
		if (read instanceof Error) {
			incident.outcome = withoutReading(read, progress);
			return;
		}
		progress.issue = read;
		if (policy.channels.size > 0) incident.before ??= require_engine.outboxOf(require_engine.foldIssue(policy, read), context.now).deliveries;
		incident.outcome = await carryOut({
			...context,
			self: incident.self
		}, progress);
	} catch (error) {
		progress.problems.push(require_in_turn.bugOf(error, progress.issue, context.options.onBug));
		incident.outcome = { kind: "failed" };
	}
}
function reportOf({ policy, progress, before, outcome }, now) {
	const { issue, carriedOut, decision, done, problems, folded } = progress;
	const one = {
		policy,
		issue,
		decision: carriedOut ?? decision
	};
	if (policy.channels.size === 0 || folded === null) return require_in_turn.report(one, done, problems, outcome);
	const after = require_engine.outboxOf(folded, now).deliveries;
	const lost = foundLost(policy, issue, before ?? [], after, now);
	const messages = after.filter(({ at }) => at === now);
	return {
		...require_in_turn.report(one, done, [...problems, ...lost], lost.length > 0 ? { kind: "failed" } : outcome),
		next: nextWith(progress, now),
		messages: messages.map(({ channel, to, state, code }) => ({
			channel,
			to,
			state,
			code: code ?? null
		}))
	};
}
exports.run = run;
