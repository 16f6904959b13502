require("./rolldown-runtime.js");
const require_program = require("./cli-program.js");
const require_policy_validation = require("./policy-validation.js");
const require_machine = require("./runner-machine.js");
const require_action_start = require("./action-start.js");
const require_cli_files = require("./cli-files.js");
const require_watch = require("./watch-watch.js");
let node_http = require("node:http");
// src/cli/watch/health.ts
function readAddress(text) {
	const [, host = "127.0.0.1", digits = ""] = /^(?:([\w.-]+|\[[\da-f:]+\]):)?(\d{1,5})$/i.exec(text) ?? [];
	const port = Number(digits);
	return digits === "" || port > 65535 ? null : {
		host: host.replace(/^\[|\]$/g, ""),
		port
	};
}
const MOST_POLLS = 3;
async function serveHealth({ host, port }, poll, sweeps) {
	const server = (0, node_http.createServer)((request, response) => {
		if (request.url !== "/healthz") {
			response.writeHead(404).end();
			return;
		}
		const all = sweeps();
		const isWell = all.every(({ at, age }) => at !== null && age <= MOST_POLLS * poll);
		const repositories = all.map(({ repository, at }) => ({
			repository,
			swept: at === null ? null : require_policy_validation.formatInstant(at)
		}));
		response.writeHead(isWell ? 200 : 503, { "content-type": "application/json" });
		response.end(`${JSON.stringify({
			ok: isWell,
			repositories
		})}\n`);
	});
	return new Promise((done, fail) => {
		server.on("error", ({ message }) => fail(new require_cli_files.Refusal(`--health: ${message}`)));
		server.listen(port, host, () => done(server));
	});
}
// src/cli/watch/repository.ts
async function watchRepository(options, policies) {
	const { repository, poll, time, stop, heartbeat, tell, onSwept } = options;
	const warn = (message) => tell({
		event: "warning",
		at: null,
		repository,
		message: require_policy_validation.forLog(message)
	});
	const { incidents } = await require_watch.openIncidents(policies, {
		...options,
		environment: process.env,
		mask: () => void 0,
		warn,
		debug: warn
	});
	const { end } = await require_watch.watch({
		incidents,
		time,
		poll,
		limit: null,
		stop,
		listener: {
			onActed: (reports, at, unread) => {
				for (const report of reports) tellReport(repository, report, at, tell);
				for (const { number, code, message } of unread) {
					const issue = number === null ? {} : { issue: number };
					tell({
						event: "unread",
						at: require_policy_validation.formatInstant(at),
						repository,
						...issue,
						code,
						message: require_policy_validation.forLog(message)
					});
				}
				if (require_policy_validation.hasLost(reports)) heartbeat?.lose();
			},
			onSwept: (isWhole, at) => {
				heartbeat?.beat(isWhole);
				if (isWhole) onSwept(at);
			},
			onFailed: ({ code, message }) => {
				heartbeat?.beat(false);
				tell({
					event: "unread",
					at: null,
					repository,
					code,
					message: require_policy_validation.forLog(message)
				});
			}
		}
	});
	if (end === "unauthorised") throw new require_cli_files.Refusal(`${repository}: GitHub does not take the token any more.`);
	tell({
		event: "stopped",
		at: null,
		repository
	});
}
function tellReport(repository, report, at, tell) {
	const { number, outcome, fired, level, severity, late, problems } = report;
	if (outcome.kind === "nothing-due" || outcome.kind === "left-alone") return;
	tell({
		event: outcome.kind === "failed" ? outcome.isLoss === true ? "lost" : "unread" : outcome.kind,
		at: require_policy_validation.formatInstant(at),
		repository,
		issue: number,
		outcome: outcome.kind,
		severity: severity?.id ?? null,
		level: level?.number ?? null,
		fired: fired.map(({ trigger }) => trigger),
		"late-seconds": late,
		problems: problems.map(({ code, message }) => ({
			code,
			message: require_policy_validation.forLog(message)
		}))
	});
}
// src/cli/commands/watch.ts
function watchCommand(io) {
	return new require_program.Command("watch").description("Keep time for the incidents of repositories, until it is stopped: the Action as a process of its own.").requiredOption("--repo <owner/name...>", "the repositories").option("--policy <files...>", `the policies (default: ${require_policy_validation.DEFAULT_POLICY} of each repository)`).option("--app-id <id>", "of a GitHub App, instead of a token in GITHUB_TOKEN or GH_TOKEN").option("--private-key-file <file>", "the private key of the App").option("--poll <duration>", "how often it looks for changes", "10s").option("--heartbeat <address>", "is called after each whole sweep, every five minutes at most; else with `/fail`").option("--health <port>", "answers `/healthz` on this port of loopback, or on an address: 0.0.0.0:8080").option("--json", "print each event as a line of JSON").addHelpText("after", "\nSIGTERM lets it finish the write at hand; it exits with 0.").action(require_cli_files.refusing(io, (options) => keepTime(io, options)));
}
async function keepTime(io, options) {
	const { poll, health, tokens } = await readSettings(options);
	if (poll < 5) io.err(`--poll ${options.poll} asks GitHub more often than it likes: it may slow the token down.\n`);
	const swept = /* @__PURE__ */ new Map();
	const sweeps = () => options.repo.map((repository) => {
		const last = swept.get(repository);
		return {
			repository,
			at: last?.at ?? null,
			age: last === void 0 ? 0 : require_machine.REAL_TIME.now() - last.local
		};
	});
	const heartbeats = heartbeatsOf(io, options);
	const server = health === null ? null : await serveHealth(health, poll, sweeps);
	const stop = stopOnSignal();
	const clients = require_cli_files.watchClients(tokens, stop);
	try {
		await require_cli_files.together(options.repo.map((repository) => watchOne(io, repository, options, {
			poll,
			clients,
			stop,
			heartbeat: heartbeats?.(repository) ?? null,
			onSwept: (at) => void swept.set(repository, {
				at,
				local: require_machine.REAL_TIME.now()
			})
		})));
	} finally {
		server?.close();
		server?.closeAllConnections();
	}
}
async function readSettings({ repo, poll: text, health, heartbeat, appId, privateKeyFile }) {
	require_cli_files.requireRepositories(...repo);
	const poll = require_policy_validation.parseDuration(text);
	if (poll === null) throw new require_cli_files.Refusal(`--poll ${text} is no duration. Write it as 10s.`);
	if (poll < 1) throw new require_cli_files.Refusal(`--poll ${text} is too short: a second at least, or GitHub would ban the token.`);
	const address = health === void 0 ? null : readAddress(health);
	if (health !== void 0 && address === null) throw new require_cli_files.Refusal(`--health ${health} is no port. Write it as 8080, or 0.0.0.0:8080.`);
	const fault = heartbeat === void 0 ? null : require_action_start.heartbeatProblem(heartbeat);
	if (fault !== null) throw new require_cli_files.Refusal(`--heartbeat ${fault}.`);
	if (appId === void 0 !== (privateKeyFile === void 0)) throw new require_cli_files.Refusal("An App needs both --app-id and --private-key-file.");
	const app = appId === void 0 || privateKeyFile === void 0 ? null : {
		appId,
		privateKey: readKey(privateKeyFile)
	};
	return {
		poll,
		health: address,
		tokens: await require_cli_files.tokenSource(app)
	};
}
function readKey(file) {
	const key = require_cli_files.readText(file);
	if (!key.ok) throw new require_cli_files.Refusal(`--private-key-file ${key.refusal}.`);
	return key.value;
}
async function watchOne(io, repository, options, part) {
	const { poll, clients, stop, heartbeat, onSwept } = part;
	const tell = (event) => io.out(options.json ? `${JSON.stringify(event)}\n` : `${lineOf(event)}\n`);
	const connect = clients(repository);
	const readPinned = require_cli_files.pinnedBy((other) => clients(other)());
	const read = async () => {
		try {
			return {
				ok: true,
				value: options.policy === void 0 ? await require_cli_files.readRemotePolicy(io, await connect(), readPinned) : await require_cli_files.readPolicies(io, options.policy, readPinned)
			};
		} catch (error) {
			if (!(error instanceof require_cli_files.Refusal || require_action_start.isGithubError(error))) throw error;
			return {
				ok: false,
				refusal: error.message
			};
		}
	};
	const policies = await read();
	if (!policies.ok) throw new require_cli_files.Refusal(`${repository}: ${policies.refusal}`);
	tell({
		event: "started",
		at: null,
		repository,
		policies: policies.value.map(({ name }) => name)
	});
	const off = process.env["TOCSIN_PAUSE"] === "off";
	await watchRepository({
		repository,
		poll,
		time: require_machine.REAL_TIME,
		stop,
		heartbeat,
		connect,
		readPolicies: read,
		pause: off ? void 0 : (seconds) => require_machine.REAL_TIME.sleep(seconds, stop),
		tell,
		onSwept
	}, policies.value);
}
function heartbeatsOf(io, { heartbeat }) {
	if (heartbeat === void 0) return null;
	const shared = require_action_start.createHeartbeat(heartbeat, require_machine.REAL_TIME, require_machine.sendHeartbeat, (message) => io.err(`${message}\n`));
	const completeness = /* @__PURE__ */ new Map();
	return (repository) => ({
		beat: (isWhole) => {
			completeness.set(repository, isWhole);
			shared.beat([...completeness.values()].every(Boolean));
		},
		lose: () => shared.lose(),
		idle: () => shared.idle()
	});
}
function lineOf({ event, at, repository, ...details }) {
	const rest = Object.entries(details).map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`);
	return require_policy_validation.forLog([
		at ?? "",
		repository,
		event,
		...rest
	].filter((part) => part !== "").join("  "), 2e3);
}
function stopOnSignal() {
	const stop = new AbortController();
	for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => stop.abort());
	return stop.signal;
}
exports.watchCommand = watchCommand;
