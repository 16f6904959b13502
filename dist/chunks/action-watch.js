require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_watch = require("./watch-watch.js");
const require_action_index = require("../action/index.js");
const require_action_start = require("./action-start.js");
const require_unwatched = require("./action-unwatched.js");
// src/runner/watch-log.ts
function createWatchLog() {
	const incidents = /* @__PURE__ */ new Map();
	const watched = [];
	const unwatched = [];
	let since = null;
	return {
		note: (reports, at) => {
			since ??= at;
			for (const report of reports) {
				incidents.set(report.number, mergeReports(incidents.get(report.number), report));
				if (report.outcome.kind !== "acted" && report.outcome.kind !== "failed") continue;
				for (const { due } of report.fired) (due > since ? watched : unwatched).push(Math.max(0, at - due));
			}
		},
		incidents: () => [...incidents.values()],
		lateness: () => ({
			watched,
			unwatched
		}),
		since: () => since
	};
}
function mergeReports(before, report) {
	if (before === void 0) return report;
	const isIdle = report.outcome.kind === "nothing-due" || report.outcome.kind === "left-alone";
	const messages = latestOf(before.messages, report.messages);
	const lost = lossesBefore(before.problems, report, messages);
	const outcome = isIdle && before.done.length > 0 ? { kind: "acted" } : report.outcome;
	return {
		...report,
		fired: [...before.fired, ...isIdle ? [] : report.fired],
		done: [...before.done, ...report.done],
		late: Math.max(before.late, report.late),
		problems: [...lost, ...report.problems],
		outcome: lost.length > 0 && outcome.kind !== "deferred" && !require_policy_validation.hasFailed(report) ? LOSS : outcome,
		...messages.length === 0 ? {} : { messages }
	};
}
const LOSS = {
	kind: "failed",
	isLoss: true
};
const latestOf = (...looks) => [...new Map(looks.flatMap((messages = []) => messages.map((one) => [one.id, one]))).values()];
function lossesBefore(problems, later, messages) {
	const states = new Map(messages.map(({ id, state }) => [id, state]));
	const again = new Set(later.problems.flatMap(({ loss }) => loss?.kind === "message" ? [loss.id] : []));
	const isOver = ({ code, loss }) => {
		if (loss?.kind !== "message") return loss === void 0;
		const state = states.get(loss.id);
		return state === "sent" || code === "message-delayed" && state === "not-needed" || again.has(loss.id);
	};
	return problems.filter((problem) => !isOver(problem));
}
// src/watch/succession.ts
const LOOK_EVERY = 300;
const ASK_EVERY = 120;
const MOST_LEAD = 600;
function createSuccession({ runs, startedAt, endsAt, poll }) {
	let lookAt = startedAt;
	let requestAt = endsAt - Math.min(MOST_LEAD, (endsAt - startedAt) / 10);
	let isRequested = false;
	const isYoungerRunning = async (now) => {
		lookAt = now + (isRequested ? poll : Math.min(LOOK_EVERY, Math.max(poll, now - startedAt)));
		return (await runs.watchers())?.some(({ isRunning, isYounger }) => isRunning && isYounger) ?? false;
	};
	const request = async (now) => {
		requestAt = now + ASK_EVERY;
		const dispatch = await runs.dispatch();
		if (!dispatch.ok && dispatch.code === "forbidden") requestAt = Number.POSITIVE_INFINITY;
		isRequested = true;
		lookAt = now + poll;
	};
	return {
		nextAt: () => Math.min(lookAt, requestAt),
		tend: async (now, isNeeded) => {
			if (now >= lookAt && await isYoungerRunning(now)) return true;
			if (now < requestAt) return false;
			if (isNeeded) await request(now);
			else requestAt = now + poll;
			return false;
		}
	};
}
// src/action/watch.ts
async function watchIncidents(options) {
	let loaded = await require_action_index.readPolicies(options.paths, options.source);
	const reportOf = () => require_action_index.emptyReport(loaded, {
		mode: "watch",
		dryRun: false,
		repository: options.repository
	});
	if (loaded.all === null) return reportOf();
	const warnings = /* @__PURE__ */ new Set();
	const warn = (message) => {
		if (!warnings.has(message)) options.warn(message);
		warnings.add(message);
	};
	const clients = [];
	const connect = async () => {
		const client = await options.connect();
		clients.push(client);
		return client;
	};
	const readAgain = async () => {
		const again = await require_action_index.readPolicies(options.paths, options.head);
		if (again.all === null) return {
			ok: false,
			refusal: errorsOf(again)
		};
		loaded = again;
		return {
			ok: true,
			value: again.all
		};
	};
	const log = createWatchLog();
	const { before } = options;
	const note = noteIn(log, options);
	if (before !== null && before.at !== null) note(before.incidents, before.at);
	const opened = await require_watch.openIncidents(loaded.all, {
		...options,
		connect,
		warn,
		readPolicies: readAgain
	});
	const result = await keepWatch(opened.incidents, note, options);
	const timekeeping = timekeepingOf(result, log, opened.countPolls(), options);
	const isCutOff = result.end === "stopped" && result.problem !== null;
	if (timekeeping.nobodyAfter !== null && !isCutOff) await require_unwatched.noteUnwatchedIncidents(opened.policies(), await opened.repository(), log.incidents(), timekeeping.nobodyAfter, options);
	options.heartbeat?.end(timekeeping.keeper !== "nobody" && result.missed.length === 0);
	await options.heartbeat?.idle();
	const report = reportOf();
	return {
		...report,
		at: result.at,
		incidents: log.incidents(),
		diagnostics: [...report.diagnostics, ...before?.diagnostics.filter(({ place }) => place === null) ?? []],
		problems: [...oneOfEach([
			...before?.problems ?? [],
			...problemsOf(result),
			...opened.problems()
		]), ...timekeeping.keeper === "nobody" ? [require_unwatched.unwatchedProblem(timekeeping)] : []],
		requests: clients.reduce((sum, client) => sum + client.requests(), 0),
		timekeeping,
		lateness: log.lateness()
	};
}
const noteIn = (log, { heartbeat }) => (reports, at) => {
	log.note(reports, at);
	if (require_policy_validation.hasLost(reports)) heartbeat?.lose();
};
const errorsOf = ({ diagnostics }) => diagnostics.filter(({ level }) => level === "error").map(({ message }) => message).join(" ");
function keepWatch(incidents, onActed, options) {
	const { time, poll, watchFor, runs, stop, heartbeat, debug } = options;
	const startedAt = time.now();
	const endsAt = startedAt + watchFor;
	const succession = runs === null ? null : createSuccession({
		runs,
		startedAt,
		endsAt,
		poll
	});
	return require_watch.watch({
		incidents,
		time,
		poll,
		stop,
		limit: {
			watchFor,
			endsAt,
			succession
		},
		listener: {
			onActed,
			onSwept: (isWhole) => heartbeat?.beat(isWhole),
			onFailed: ({ code, message }) => {
				debug(`${code}: ${message}`);
				heartbeat?.beat(false);
			}
		}
	});
}
function timekeepingOf(result, log, polls, options) {
	const { end, at, isUnwatched } = result;
	const from = log.since();
	const watchSpan = from === null ? null : {
		from,
		to: at ?? from,
		end,
		isStandIn: options.before !== null,
		polls
	};
	return {
		keeper: isUnwatched ? "nobody" : end === "younger-watcher" ? "watcher" : "unneeded",
		nobodyAfter: isUnwatched ? at : null,
		refusal: null,
		watch: watchSpan
	};
}
const oneOfEach = (problems) => [...new Map(problems.map((problem) => [problem.message, problem])).values()];
function problemsOf({ problem, missed, end }) {
	const left = missed.map((number) => `#${number}`).join(", ");
	return [...problem === null ? [] : [require_action_start.withRemedy(problem)], ...left === "" ? [] : [{
		code: "left-undone",
		message: `Something was due on ${left} and is not done.`,
		remedy: end === "stopped" ? "Start the workflow again, or look after it yourself." : "Look after it yourself."
	}]];
}
exports.watchIncidents = watchIncidents;
