require("./rolldown-runtime.js");
const require_engine = require("./engine.js");
const require_action_start = require("./action-start.js");
const require_carry_out = require("./run-carry-out.js");
const require_in_turn = require("./run-in-turn.js");
const require_policy_validation = require("./policy-validation.js");
// src/run/other-runs.ts
const PATIENCE = 20;
const PAUSES = [5, 15];
const identityOf = ({ run, pause }) => ({
	run: run ?? null,
	patience: pause === void 0 ? 0 : PATIENCE
});
async function waitForOtherRuns(all, now, tracker, { pause, watchedSince }) {
	if (pause === void 0 || watchedSince !== void 0) return [];
	const before = all.filter((one) => hasLeft(one, now));
	let left = before;
	for (const seconds of PAUSES) {
		if (left.length === 0) break;
		await pause(seconds);
		await require_carry_out.tryReread(left, tracker);
		left = left.filter((one) => hasLeft(one, now));
	}
	return before;
}
const hasLeft = (one, now) => require_carry_out.awaitsOtherRun(require_carry_out.foldedOf(one), now, one.self);
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
		await require_carry_out.tryReread(busy, tracker);
		const policies = [...new Set(busy.map(({ policy }) => policy))];
		for (const policy of policies) if (!messengers.has(policy)) messengers.set(policy, posting.messenger?.(policy) ?? null);
		await Promise.all(policies.map((policy) => {
			return postOf(policy, busy.filter((sender) => sender.policy === policy), messengers.get(policy) ?? null, posting);
		}));
		await require_carry_out.tryReread(busy, tracker);
		for (const sender of busy) await record(sender);
	}
}
function isBusy(sender, now) {
	const { send, unneeded, cancel } = require_engine.outboxOf(require_carry_out.foldedOf(sender), now, sender.self);
	const isNew = ({ id }) => !sender.results.has(id);
	return send.some(({ delivery }) => isNew(delivery)) || unneeded.some(isNew) || cancel.some((one) => !isTried(sender, one));
}
const isTried = ({ results }, { id }) => results.has(id);
async function postOf(policy, busy, messenger, { senders, beside, now, tracker }) {
	const owners = /* @__PURE__ */ new Map();
	const sendings = [];
	const cancels = [];
	for (const sender of busy) {
		const { send, unneeded, cancel } = require_engine.outboxOf(require_carry_out.foldedOf(sender), now, sender.self);
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
	const own = senders.filter((one) => one.policy === policy).map((one) => require_engine.outboxOf(require_carry_out.foldedOf(one), now, one.self));
	const since = Math.min(now - policy.limits.messagesPerPerson.within, ...sendings.map(({ delivery: { first, released = first } }) => released - 1));
	const others = isForPeople ? lately(policy, beside, now, since) : [];
	const recorded = [...own, ...others].flatMap(({ deliveries }) => deliveries);
	const parcels = require_engine.parcelsOf(sendings, recorded);
	const held = require_engine.heldBack(parcels, policy.limits, recorded, now);
	for (const [parcel, result] of held) conclude(parcel, result);
	const out = parcels.filter((parcel) => !held.has(parcel));
	const isWanted = async ({ sendings: parts }) => {
		const concerned = parts.flatMap(({ delivery }) => owners.get(delivery.id) ?? []);
		await require_carry_out.tryReread(concerned, tracker);
		const ids = parts.map(({ delivery }) => delivery.id);
		return concerned.some((one) => require_engine.outboxOf(require_carry_out.foldedOf(one), now, one.self).send.some(({ delivery }) => ids.includes(delivery.id)));
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
const run = (policies, issues, now, tracker, options) => {
	const known = new Map([...options.beside ?? [], ...issues].map((issue) => [issue.number, issue]));
	return require_in_turn.inTurn(policies, issues, now, (due) => runAll(due, known, now, tracker, options), {
		budget: options.budget ?? require_action_start.createRunBudget(),
		onBug: options.onBug
	});
};
async function runAll(due, known, now, tracker, options) {
	const lag = require_carry_out.createLag(now, options);
	const carried = [];
	for (let from = 0; from < due.length; from += 20) {
		const some = due.slice(from, from + 20);
		const read = await require_carry_out.readAgain(some, tracker, lag);
		for (const [index, one] of some.entries()) {
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
function begin({ policy, issue, decision }, context, self) {
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
			incident.outcome = require_carry_out.withoutReading(read, progress);
			return;
		}
		progress.issue = read;
		if (policy.channels.size > 0) incident.before ??= require_engine.outboxOf(require_engine.foldIssue(policy, read), context.now).deliveries;
		incident.outcome = await require_carry_out.carryOut({
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
