require("./rolldown-runtime.js");
const require_engine = require("./engine.js");
const require_budget = require("./run-budget.js");
const require_carry_out = require("./run-carry-out.js");
const require_in_turn = require("./run-in-turn.js");
// src/run/lag.ts
const MOST_LAG = 30;
const SHORT = 5;
const LONG = 10;
function createLag(now, { pause, isUpToDate }) {
	let waited = 0;
	return {
		left: (issue) => {
			const { updatedAt } = issue;
			if (pause === void 0 || updatedAt === void 0 || isUpToDate?.(issue)) return 0;
			return Math.max(0, updatedAt + MOST_LAG - (now + waited));
		},
		pause: async (seconds) => {
			waited += seconds;
			await pause?.(seconds);
		}
	};
}
async function readAgain(some, tracker, lag) {
	const fresh = some.filter(({ decision, issue }) => decision.comment !== null && lag.left(issue) > 0);
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
async function readAll(some, tracker) {
	const issues = some.map(({ issue }) => issue);
	if (tracker.rereadAll) {
		const people = [...new Set(some.flatMap(({ decision, issue }) => unassigned(decision.assignees, issue)))];
		return tracker.rereadAll(issues, people).catch((error) => issues.map(() => asError(error)));
	}
	const read = [];
	for (const issue of issues) read.push(await readOne(issue, tracker));
	return read;
}
async function readOne(issue, tracker) {
	try {
		return await tracker.reread(issue);
	} catch (error) {
		return asError(error);
	}
}
const asError = (error) => error instanceof Error ? error : new Error(String(error));
const unassigned = (logins, { assignees }) => {
	const assigned = new Set(assignees.map((login) => login.toLowerCase()));
	return logins.filter((login) => !assigned.has(login.toLowerCase()));
};
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
		const { state, at } = after.find(({ id }) => id === one.id) ?? one;
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
async function post(senders, beside, now, tracker, options, record) {
	const messengers = /* @__PURE__ */ new Map();
	for (let round = 0; round < MOST_ROUNDS; round += 1) {
		const busy = senders.filter((sender) => isBusy(sender, now));
		if (busy.length === 0) return;
		for (const sender of busy) await tryReread(sender, tracker);
		const policies = [...new Set(busy.map(({ policy }) => policy))];
		for (const policy of policies) if (!messengers.has(policy)) messengers.set(policy, options.messenger?.(policy) ?? null);
		await Promise.all(policies.map((policy) => postOf(policy, busy.filter((sender) => sender.policy === policy), senders, beside, now, messengers.get(policy) ?? null)));
		for (const sender of busy) await record(sender);
	}
}
function isBusy(sender, now) {
	const { send, unneeded, cancel } = require_engine.outboxOf(require_carry_out.foldedOf(sender), now);
	const isNew = ({ id }) => !sender.results.has(id);
	return send.some(({ delivery }) => isNew(delivery)) || unneeded.some(isNew) || cancel.some((one) => !isTried(sender, one));
}
const isTried = ({ results }, { id }) => results.has(id);
async function tryReread({ progress }, tracker) {
	try {
		progress.issue = await tracker.reread(progress.issue);
	} catch (error) {
		if (!(error instanceof Error) || !("code" in error)) throw error;
	}
}
async function postOf(policy, busy, senders, beside, now, messenger) {
	const owners = /* @__PURE__ */ new Map();
	const sendings = [];
	const cancels = [];
	for (const sender of busy) {
		const { send, unneeded, cancel } = require_engine.outboxOf(require_carry_out.foldedOf(sender), now);
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
	const recorded = [...senders.filter((sender) => sender.policy === policy).flatMap((sender) => require_engine.outboxOf(require_carry_out.foldedOf(sender), now).deliveries), ...isForPeople ? lately(policy, beside, now) : []];
	const parcels = require_engine.parcelsOf(sendings, recorded);
	const held = require_engine.heldBack(parcels, policy.limits, recorded, now);
	for (const [parcel, result] of held) conclude(parcel, result);
	const out = parcels.filter((parcel) => !held.has(parcel));
	await Promise.all([sendAll(out, policy, messenger, conclude), ...cancels.map((one) => cancelOne(one, messenger))]);
}
function lately(policy, issues, now) {
	const since = now - policy.limits.messagesPerPerson.within;
	const isOfLate = ({ timeline }) => timeline.some((item) => item.kind === "comment" && item.by?.kind === "engine" && (item.editedAt ?? item.at) > since && item.body.includes("\"deliveries\":"));
	return issues.filter(isOfLate).flatMap((issue) => require_engine.outboxOf(require_engine.foldIssue(policy, issue), now).deliveries);
}
async function sendAll(parcels, policy, messenger, conclude) {
	if (messenger === null) {
		for (const parcel of parcels) conclude(parcel, NO_MESSENGER);
		return;
	}
	const answers = await Promise.all(parcels.map((parcel) => askAbout(parcel, policy, messenger)));
	for (const { parcel, known } of answers) if (known !== null) conclude(parcel, known);
	const open = answers.filter(({ known }) => known === null).map(({ parcel }) => parcel);
	const outcomes = await messenger.deliver(open.map(({ message }) => message));
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
// src/run/other-runs.ts
const PATIENCE = 20;
const PAUSES = [5, 15];
const patienceOf = ({ pause }) => pause === void 0 ? 0 : PATIENCE;
async function waitForOtherRuns(all, now, tracker, { pause, watchedSince }) {
	if (pause === void 0 || watchedSince !== void 0) return [];
	const before = all.filter((one) => hasLeft(one, now));
	let left = before;
	for (const seconds of PAUSES) {
		if (left.length === 0) break;
		await pause(seconds);
		for (const one of left) await tryReread(one, tracker);
		left = left.filter((one) => hasLeft(one, now));
	}
	return before;
}
const hasLeft = (one, now) => require_carry_out.awaitsOtherRun(require_carry_out.foldedOf(one), now, PATIENCE);
// src/run/run.ts
const run = (policies, issues, now, tracker, options) => {
	const known = new Map([...options.beside ?? [], ...issues].map((issue) => [issue.number, issue]));
	return require_in_turn.inTurn(policies, issues, now, (due) => runAll(due, known, now, tracker, options), {
		budget: options.budget ?? require_budget.createRunBudget(),
		onBug: options.onBug
	});
};
const AT_ONCE = 20;
async function runAll(due, known, now, tracker, options) {
	const lag = createLag(now, options);
	const carried = [];
	for (let from = 0; from < due.length; from += AT_ONCE) {
		const some = due.slice(from, from + AT_ONCE);
		const read = await readAgain(some, tracker, lag);
		for (const [index, one] of some.entries()) {
			const issue = read[index] ?? one.issue;
			const incident = begin(one, {
				policy: one.policy,
				now,
				tracker,
				options,
				patience: patienceOf(options)
			});
			carried.push(incident);
			await proceed(incident, issue);
		}
	}
	const senders = carried.filter(({ policy, progress, outcome }) => policy.channels.size > 0 && progress.folded !== null && outcome.kind !== "unread");
	const record = (incident) => proceed(incident, incident.progress.issue);
	for (const { progress } of carried) known.delete(progress.issue.number);
	const beside = [...known.values()];
	await post(senders, beside, now, tracker, options, record);
	const awaited = await waitForOtherRuns(senders, now, tracker, options);
	for (const incident of awaited) {
		incident.context = {
			...incident.context,
			patience: 0
		};
		await record(incident);
	}
	if (awaited.length > 0) await post(senders, beside, now, tracker, options, record);
	for (const { progress } of carried) known.set(progress.issue.number, progress.issue);
	return carried.map((incident) => reportOf(incident, now));
}
function begin({ policy, issue, decision }, context) {
	const progress = {
		carriedOut: null,
		decision,
		issue,
		folded: null,
		done: [],
		problems: []
	};
	const results = /* @__PURE__ */ new Map();
	return {
		policy,
		progress,
		results,
		before: null,
		context: {
			...context,
			results
		},
		outcome: { kind: "nothing-due" }
	};
}
async function proceed(incident, read) {
	const { policy, progress, context } = incident;
	try {
		if (read instanceof Error) {
			incident.outcome = require_carry_out.withoutReading(read, progress);
			return;
		}
		progress.issue = read;
		if (policy.channels.size > 0) incident.before ??= require_engine.outboxOf(require_engine.foldIssue(policy, read), context.now).deliveries;
		incident.outcome = await require_carry_out.carryOut(context, progress);
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
		next: decision.next,
		messages: messages.map(({ channel, to, state, code }) => ({
			channel,
			to,
			state,
			code: code ?? null
		}))
	};
}
exports.run = run;
