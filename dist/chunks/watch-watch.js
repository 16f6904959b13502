const require_policy_validation = require("./policy-validation.js");
const require_action_start = require("./action-start.js");
// src/runner/change-log.ts
function createChangeLog() {
	const own = /* @__PURE__ */ new Map();
	const readings = /* @__PURE__ */ new Map();
	const polled = /* @__PURE__ */ new Map();
	return {
		noteChange: (number, at) => void polled.set(number, {
			at,
			readings: 0
		}),
		hasLastChange: (number) => (polled.get(number)?.readings ?? 0) > 1,
		noteOwn: (number, until) => void own.set(number, until),
		noteReading: ({ number, updatedAt }) => {
			const before = readings.get(number);
			readings.set(number, {
				updatedAt,
				count: before?.updatedAt === updatedAt ? (before?.count ?? 0) + 1 : 1
			});
			const change = polled.get(number);
			if (change !== void 0 && updatedAt !== void 0 && updatedAt >= change.at) polled.set(number, {
				...change,
				readings: change.readings + 1
			});
		},
		isUpToDate: ({ number, updatedAt = 0 }) => updatedAt <= (own.get(number) ?? 0) || (readings.get(number)?.count ?? 0) > 1
	};
}
// src/runner/interruptible.ts
const STOPPED = "The run was told to stop before this was done.";
const STOPPED_OUTCOME = {
	done: false,
	code: "stopped",
	message: STOPPED
};
function interruptible(repository, issues, isFresh, stop) {
	const unused = new Set(issues);
	const take = (wanted) => {
		const all = isFresh() && wanted.every((issue) => unused.has(issue));
		for (const issue of wanted) unused.delete(issue);
		return all;
	};
	const unlessStopped = (write) => stop.aborted ? Promise.resolve(STOPPED_OUTCOME) : write();
	return {
		...repository,
		reread: async (all, people) => {
			if (stop.aborted) return all.map(({ number }) => new require_policy_validation.Unread("stopped", number, STOPPED));
			return take(all) ? all : repository.reread(all, people);
		},
		perform: (issue, effect) => unlessStopped(() => repository.perform(issue, effect)),
		labelAndAssign: (issue, label, assign) => unlessStopped(() => repository.labelAndAssign(issue, label, assign))
	};
}
// src/runner/session.ts
const LONGEST_SESSION = 1800;
function createSessions({ connect, open: openRepository, time }) {
	let session = null;
	const open = async () => {
		const { client, at } = withClock(await connect());
		session = {
			repository: openRepository(client),
			openedAt: time.now(),
			at
		};
		return session;
	};
	return {
		open,
		current: async () => session !== null && time.now() - session.openedAt < LONGEST_SESSION ? session : open(),
		within: async (use) => {
			try {
				return await use();
			} catch (error) {
				session = null;
				throw error;
			}
		}
	};
}
function withClock(client) {
	let at = null;
	const noteTime = async (reply) => {
		const answer = await reply;
		at = answer.at;
		return answer;
	};
	return {
		at: () => at,
		client: {
			...client,
			query: (...request) => noteTime(client.query(...request)),
			mutate: (...request) => noteTime(client.mutate(...request)),
			get: (...request) => noteTime(client.get(...request))
		}
	};
}
// src/runner/incidents.ts
const FRESH = 6;
function githubIncidents(options) {
	const { time, stop, handle, needs, lacking } = options;
	const issuesByNumber = /* @__PURE__ */ new Map();
	const changes = createChangeLog();
	const sessions = createSessions(options);
	let untilRoom = () => 0;
	const readAll = async () => {
		const { repository } = await sessions.open();
		const { now, issues, unread } = await repository.readIncidents(needs.closedWithin);
		const lack = unread.length > 0 ? null : lacking(repository.missingLabels());
		if (lack?.isAll) throw Object.assign(new Error(lack.problem.message), { code: lack.problem.code });
		issuesByNumber.clear();
		return reading(issues, now, unread);
	};
	const read = async (numbers) => {
		const { repository, at } = await sessions.current();
		const results = await readIssues(repository, numbers, issuesByNumber);
		const now = at();
		const failures = results.filter((one) => one instanceof require_policy_validation.Unread);
		if (now === null || failures.length === results.length && failures.some(({ code }) => code === "incident-unread")) throw Object.assign(new Error(failures[0]?.message ?? "GitHub did not answer."), { code: "unavailable" });
		const issues = results.flatMap((one) => one instanceof require_policy_validation.Unread ? [] : one);
		const unread = failures.map(({ number, code, message }) => ({
			number,
			code,
			message
		}));
		return reading(issues, now, [...unread, ...labelsLost(needs.incidentLabels, issues, issuesByNumber)]);
	};
	const reading = (issues, now, unread) => {
		for (const issue of issues) {
			issuesByNumber.set(issue.number, issue);
			changes.noteReading(issue);
		}
		return {
			now,
			issues,
			numbers: issues.map(({ number }) => number),
			unread,
			readAt: time.now()
		};
	};
	return {
		readAll: () => sessions.within(readAll),
		read: (numbers) => sessions.within(() => read(numbers)),
		noteChange: changes.noteChange,
		hasLastChange: changes.hasLastChange,
		untilRoom: () => untilRoom(),
		act: async ({ issues, readAt }, at) => {
			const { repository } = await sessions.current();
			untilRoom = repository.untilRoom;
			const isFresh = () => time.now() - readAt <= FRESH;
			const known = {
				isUpToDate: changes.isUpToDate,
				beside: [...issuesByNumber.values()]
			};
			const reports = await handle(interruptible(repository, issues, isFresh, stop), issues, at, known);
			const took = Math.ceil(time.now() - readAt);
			for (const { number, done } of reports) if (done.length > 0) changes.noteOwn(number, at + took);
			return reports;
		}
	};
}
function labelsLost(labels, issues, before) {
	const isLabelled = (issue) => issue?.labels.some((label) => require_policy_validation.hasName(labels, label)) === true;
	const unlabelled = issues.find((issue) => !isLabelled(issue) && isLabelled(before.get(issue.number)));
	if (unlabelled === void 0) return [];
	return [{
		number: null,
		code: "label-lost",
		message: `#${unlabelled.number} carries no incident label any more.`
	}];
}
async function readIssues(repository, numbers, known) {
	const before = numbers.flatMap((number) => known.get(number) ?? []);
	const results = (before.length === 0 ? [] : await repository.reread(before)).map((one, index) => one instanceof Error && !(one instanceof require_policy_validation.Unread) ? new require_policy_validation.Unread("incident-unread", before[index]?.number ?? null, one.message) : one);
	for (const number of numbers.filter((one) => !known.has(one))) results.push(await readOne(repository, number));
	return results;
}
async function readOne(repository, number) {
	try {
		return (await repository.readIssue(number)).issue;
	} catch (error) {
		if (error instanceof require_policy_validation.Unread) return error;
		if (error instanceof Error && "code" in error && error.code === "not-found") return new require_policy_validation.Unread("not-found", number, error.message);
		throw error;
	}
}
// src/runner/open-incidents.ts
const CLIENT_LIFE = 1800;
const POLICY_LIFE = 1800;
async function openIncidents(first, options) {
	const { time, warn } = options;
	const run = require_action_start.nameRun();
	let polls = 0;
	let watchedSince;
	const problems = /* @__PURE__ */ new Map();
	const known = {
		since: () => watchedSince,
		noteProblem: (problem) => {
			if (!problems.has(problem.message)) warn(problem.message);
			problems.set(problem.message, problem);
		},
		noteChange: (number, at) => current.incidents.noteChange(number, at)
	};
	const openUnder = (policies, before) => underPolicies(policies, before, {
		...options,
		run
	}, known);
	let readAt = time.now();
	let current = await openUnder(first, null);
	const renew = async () => {
		if (time.now() - readAt < POLICY_LIFE) return;
		const read = await options.readPolicies();
		if (read.ok) {
			const next = await openUnder(read.value, current);
			if (next.poll !== current.poll) await next.poll();
			current = next;
		} else warn(`The policies stay as they were. ${read.refusal}`);
		readAt = time.now();
	};
	return {
		policies: () => current.policies,
		problems: () => [...problems.values()],
		repository: () => current.repository(),
		countPolls: () => polls,
		incidents: {
			readAll: async () => {
				await renew();
				return current.incidents.readAll();
			},
			read: (numbers) => current.incidents.read(numbers),
			untilRoom: () => current.incidents.untilRoom(),
			hasLastChange: (number) => current.incidents.hasLastChange(number),
			act: (reading, at) => {
				watchedSince ??= at;
				return current.incidents.act(reading, at);
			},
			poll: () => {
				polls += 1;
				return current.poll();
			}
		}
	};
}
async function underPolicies(wanted, before, options, { since, noteProblem, noteChange }) {
	const { connect, time, stop, environment, mask } = options;
	const { createPoll, openRepository } = await Promise.resolve().then(() => require("./github.js"));
	const channels = await require_action_start.openChannels(wanted, environment, mask);
	for (const problem of channels.problems) noteProblem(problem);
	const { policies, messenger } = channels;
	const needs = require_action_start.repositoryNeeds(policies);
	const openWith = (client) => openRepository(client, {
		...needs,
		managedLabels: require_action_start.managedLabelsOf(policies)
	});
	const labels = needs.incidentLabels;
	const isSame = before !== null && JSON.stringify(before.labels) === JSON.stringify(labels);
	return {
		policies,
		incidents: githubIncidents({
			needs,
			lacking: (missing) => {
				const blind = require_action_start.blindPolicies(policies, missing).map(require_action_start.blindProblem);
				for (const problem of blind) noteProblem(problem);
				const [problem] = blind;
				return problem === void 0 ? null : {
					problem,
					isAll: blind.length === policies.length
				};
			},
			time,
			stop,
			connect,
			open: openWith,
			handle: async (repository, issues, now, known) => {
				const how = {
					...options,
					...known,
					messenger,
					dryRun: false,
					watchedSince: since()
				};
				return (await require_action_start.handler(policies, repository, how))(issues, now);
			}
		}),
		labels,
		poll: isSame ? before.poll : createPoll(keepClient(connect, time), labels, noteChange),
		repository: async () => openWith(await connect())
	};
}
function keepClient(connect, time) {
	let client = null;
	let since = 0;
	return () => {
		if (client !== null && time.now() - since < CLIENT_LIFE) return client;
		since = time.now();
		client = connect();
		return client;
	};
}
// src/watch/agenda.ts
const MANY = 10;
const RARELY = 300;
const LONGEST_LEFT = 300;
const backOff = (failures, most) => Math.min(most, 2 ** Math.min(failures - 1, 20));
const LONGEST_REQUESTED = 60;
function pauseAfter(error, failures, poll) {
	const requested = error instanceof Error && "after" in error && typeof error.after === "number" ? error.after : 0;
	return Math.max(backOff(failures, poll), Math.min(LONGEST_REQUESTED, requested));
}
function createAgenda(poll) {
	const entries = /* @__PURE__ */ new Map();
	const failures = /* @__PURE__ */ new Map();
	const leftSince = /* @__PURE__ */ new Map();
	const fail = (number, at) => {
		leftSince.delete(number);
		const count = (failures.get(number) ?? 0) + 1;
		failures.set(number, count);
		const isLasting = count > MANY;
		entries.set(number, {
			at: at + (isLasting ? RARELY : backOff(count, poll)),
			isMissed: true,
			isLasting
		});
	};
	const leave = (number, at, again) => {
		const since = leftSince.get(number) ?? at;
		leftSince.set(number, since);
		entries.set(number, {
			at: again,
			isMissed: at - since > LONGEST_LEFT,
			isLasting: false
		});
	};
	return {
		note: ({ number, outcome, next, heldBack }, at, roomAt = null) => {
			if (outcome.kind === "unread" || outcome.kind === "failed" && outcome.isLoss !== true) return fail(number, at);
			failures.delete(number);
			if (outcome.kind === "deferred") return leave(number, at, roomAt ?? at + poll);
			if (heldBack !== void 0) return leave(number, at, heldBack.again);
			leftSince.delete(number);
			if (next === null) entries.delete(number);
			else entries.set(number, {
				at: Math.max(next.at, at + 1),
				isMissed: false,
				isLasting: false
			});
		},
		noteUnread: fail,
		drop: (number) => {
			entries.delete(number);
			failures.delete(number);
			leftSince.delete(number);
		},
		clear: () => entries.clear(),
		next: () => earliest([...entries.values()]),
		nextWorthwhile: () => earliest([...entries.values()].filter(({ isLasting }) => !isLasting)),
		due: (at) => numbersOf(entries, (entry) => entry.at <= at),
		missedNumbers: () => numbersOf(entries, ({ isMissed }) => isMissed),
		leftNumbers: () => [...entries.keys()].filter((number) => leftSince.has(number))
	};
}
const numbersOf = (entries, is) => [...entries].filter(([, entry]) => is(entry)).map(([number]) => number);
const earliest = (entries) => entries.reduce((least, { at }) => Math.min(least ?? at, at), null);
// src/watch/server-clock.ts
function createServerClock() {
	let least = null;
	return {
		observe: (sentAt, receivedAt, at) => {
			const low = at - receivedAt;
			const high = at + 1 - sentAt;
			least = least === null || least !== null && high < least ? low : Math.max(least, low);
		},
		at: (local) => least === null ? null : local + least,
		localOf: (at) => least === null ? null : at - least
	};
}
// src/watch/watcher.ts
const SETTLING = 30;
const FULL_SWEEP_EVERY = 1800;
const PARTIAL_SWEEP_EVERY = 300;
const LONGEST_LEAD = 5;
const SPACING = 31 / 30;
function startWatcher(options) {
	const now = options.time.now();
	return {
		...options,
		agenda: createAgenda(options.poll),
		clock: createServerClock(),
		settling: /* @__PURE__ */ new Map(),
		sweepAt: now,
		needsSweep: false,
		partialSweeps: 0,
		pollAt: now,
		lead: 1,
		pauseUntil: now,
		failures: 0,
		refusals: 0,
		problem: null
	};
}
async function sweep(watcher) {
	const { incidents, agenda, time, poll } = watcher;
	if (watcher.sweepAt === watcher.pollAt) await incidents.poll();
	const reading = await readAndObserve(watcher, () => incidents.readAll());
	agenda.clear();
	watcher.needsSweep = false;
	const at = await act(watcher, reading);
	watcher.partialSweeps = watcher.needsSweep ? watcher.partialSweeps + 1 : 0;
	const { partialSweeps } = watcher;
	watcher.sweepAt = time.now() + (partialSweeps === 0 ? FULL_SWEEP_EVERY : Math.max(poll, backOff(partialSweeps, PARTIAL_SWEEP_EVERY)));
	watcher.pollAt = nextPoll(watcher, time.now());
	tellSwept(watcher, at);
}
function tellSwept(watcher, at) {
	const { partialSweeps, listener, agenda } = watcher;
	const isDone = missedAt(watcher, at).length === 0;
	if (!(partialSweeps === 1 || agenda.leftNumbers().length > 0) || !isDone) listener.onSwept(partialSweeps === 0 && isDone, at);
}
function nextPoll({ time, poll }, from) {
	const now = time.now();
	const next = from + SPACING * poll;
	return next > now ? next : now + SPACING * poll;
}
async function look(watcher) {
	const { incidents, settling, clock, time } = watcher;
	const sentAt = time.now();
	const { at, numbers } = await incidents.poll();
	clock.observe(sentAt, time.now(), at);
	if (numbers === null) {
		watcher.sweepAt = time.now();
		return;
	}
	for (const number of numbers) settling.set(number, time.now() + SETTLING);
	if (settling.size > 0) {
		await act(watcher, await readAndObserve(watcher, () => incidents.read([...settling.keys()])));
		for (const [number, until] of settling) if (until <= time.now() || incidents.hasLastChange(number)) settling.delete(number);
	}
	watcher.pollAt = nextPoll(watcher, Math.min(sentAt, watcher.pollAt));
	tellSwept(watcher, at);
}
async function actOnDue(watcher) {
	const { incidents, agenda, clock, time, stop } = watcher;
	const next = agenda.next();
	if (next === null) return;
	const sentAt = time.now();
	const until = Math.max(next, Math.floor(clock.at(sentAt) ?? next));
	const reading = await readAndObserve(watcher, () => incidents.read(agenda.due(until)));
	watcher.lead = Math.min(LONGEST_LEAD, Math.max(1, 2 * (time.now() - sentAt)));
	const dueAt = clock.localOf(next);
	if (dueAt !== null && dueAt > time.now()) await time.sleep(dueAt - time.now(), stop);
	if (!stop.aborted) await act(watcher, reading);
}
async function readAndObserve(watcher, read) {
	const { time, clock } = watcher;
	const sentAt = time.now();
	const reading = await read();
	clock.observe(sentAt, time.now(), reading.now);
	return reading;
}
async function act(watcher, reading) {
	const { incidents, agenda, clock, time, listener } = watcher;
	const at = Math.max(reading.now, Math.floor(clock.at(time.now()) ?? reading.now));
	const reports = await incidents.act(reading, at);
	const room = incidents.untilRoom();
	const roomAt = room === 0 ? null : Math.ceil((clock.at(time.now()) ?? at) + room) + 1;
	for (const report of reports) agenda.note(report, at, roomAt);
	for (const { number, code } of reading.unread) {
		if (number !== null && code === "issue-gone") agenda.drop(number);
		else if (number !== null) agenda.noteUnread(number, at);
		if (number !== null && code !== "not-found") continue;
		watcher.needsSweep = true;
		watcher.sweepAt = Math.min(watcher.sweepAt, time.now() + watcher.poll);
	}
	listener.onActed(reports, at, reading.unread.filter(({ code }) => code !== "issue-gone" && code !== "not-found"));
	return at;
}
const missedAt = ({ agenda }, at) => [.../* @__PURE__ */ new Set([...agenda.missedNumbers(), ...agenda.due(at)])];
// src/watch/watch.ts
const MOST_REFUSALS = 3;
async function watch(options) {
	const { time, stop } = options;
	const watcher = startWatcher(options);
	for (;;) {
		const end = await endOf(watcher);
		if (end !== null) return resultOf(watcher, end);
		await time.sleep(Math.max(0, nextAt(watcher) - time.now()), stop);
		if (!stop.aborted) await attempt(watcher);
	}
}
async function endOf(watcher) {
	const { time, limit, stop } = watcher;
	if (stop.aborted) return "stopped";
	if (watcher.refusals >= MOST_REFUSALS) return "unauthorised";
	if (limit === null) return null;
	if (await hasNothingLeft(watcher, limit)) return "nothing-due";
	const now = time.now();
	if (now >= limit.endsAt) return "time-over";
	return await limit.succession?.tend(now, needsSuccessor(watcher, limit)) ? "younger-watcher" : null;
}
async function hasNothingLeft(watcher, limit) {
	const { time, settling } = watcher;
	const isOver = time.now() >= limit.endsAt;
	if (!isIdle(watcher, limit) || settling.size > 0 && !isOver) return false;
	await outlast(watcher, look);
	return isIdle(watcher, limit) && settling.size === 0;
}
const needsSuccessor = (watcher, limit) => !isIdle(watcher, limit) && watcher.problem?.code !== "missing-incident-label";
const isIdle = (watcher, limit) => watcher.problem === null && !watcher.needsSweep && watcher.time.now() < watcher.sweepAt && !isDueSoon(watcher, limit);
function isDueSoon({ agenda, clock, time }, { watchFor }) {
	const [next, at] = [agenda.nextWorthwhile(), clock.at(time.now())];
	return next !== null && at !== null && next <= at + watchFor;
}
function nextAt(watcher) {
	const { sweepAt, pollAt, pauseUntil, limit, time } = watcher;
	const now = time.now();
	const reading = readingAt(watcher) ?? Number.POSITIVE_INFINITY;
	const work = Math.max(pauseUntil, Math.min(sweepAt, pollAt, reading));
	const due = reading > now ? reading : Number.POSITIVE_INFINITY;
	const ends = limit === null ? [] : [limit.endsAt, limit.succession?.nextAt() ?? Number.POSITIVE_INFINITY];
	return Math.min(work, due, ...ends);
}
function readingAt({ agenda, clock, lead }) {
	const next = agenda.next();
	const local = next === null ? null : clock.localOf(next);
	return local === null ? null : local - lead;
}
async function attempt(watcher) {
	const now = watcher.time.now();
	const reading = readingAt(watcher);
	const isDue = reading !== null && reading <= now;
	if (now < watcher.pauseUntil && !isDue) return;
	if (isDue) await outlast(watcher, actOnDue);
	else if (watcher.sweepAt <= now) await outlast(watcher, sweep);
	else if (watcher.pollAt <= now) await outlast(watcher, look);
}
async function outlast(watcher, work) {
	const { time, listener, poll, stop } = watcher;
	try {
		await work(watcher);
		Object.assign(watcher, {
			failures: 0,
			refusals: 0,
			problem: null
		});
	} catch (error) {
		const problem = problemOf(error);
		if (stop.aborted) return;
		watcher.problem = problem;
		watcher.failures += 1;
		watcher.refusals = problem.code === "unauthorised" ? watcher.refusals + 1 : 0;
		watcher.pauseUntil = time.now() + pauseAfter(error, watcher.failures, poll);
		if (work === look && problem.code === "rate-limited") watcher.sweepAt = Math.min(watcher.sweepAt, watcher.pauseUntil);
		listener.onFailed(problem);
	}
}
function problemOf(error) {
	if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
	return {
		code: error.code,
		message: error.message,
		remedy: null
	};
}
function leftUndone(watcher, at, end) {
	const [missed, left] = [missedAt(watcher, at), watcher.agenda.leftNumbers()];
	return end === "younger-watcher" ? missed.filter((number) => !left.includes(number)) : [.../* @__PURE__ */ new Set([...missed, ...left])];
}
function resultOf(watcher, end) {
	const { clock, time, limit, problem } = watcher;
	const at = clock.at(time.now());
	const isLeft = end !== "nothing-due" && end !== "younger-watcher";
	return {
		end,
		at: at === null ? null : Math.floor(at),
		missed: at === null ? [] : leftUndone(watcher, Math.floor(at), end),
		problem,
		isUnwatched: limit !== null && isLeft && (isDueSoon(watcher, limit) || watcher.partialSweeps > 0 || problem !== null)
	};
}
exports.openIncidents = openIncidents;
exports.watch = watch;
