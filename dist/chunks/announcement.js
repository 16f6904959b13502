const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_report_words = require("./report-words.js");
let os = require("os");
os = require_rolldown_runtime.__toESM(os, 1);
let fs = require("fs");
fs = require_rolldown_runtime.__toESM(fs, 1);
// node_modules/@actions/core/lib/utils.js
const toCommandValue = (function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
});
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
const issueCommand = (function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
});
const escapeData = (function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
});
const escapeProperty = (function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
});
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
// \0crypto-when-used
const randomUUID = () => globalThis.crypto.randomUUID();
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
// node_modules/@actions/core/lib/summary.js
const setSecret = (function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
});
const setOutput = (function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
});
const info = (function info(message) {
	process.stdout.write(message + os.EOL);
});
var __awaiter$2 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = fs.promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	filePath() {
		return __awaiter$2(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, fs.constants.R_OK | fs.constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	write(options) {
		return __awaiter$2(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	clear() {
		return __awaiter$2(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	stringify() {
		return this._buffer;
	}
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	addEOL() {
		return this.addRaw(os.EOL);
	}
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const summary = new Summary();
os.default.platform();
os.default.arch();
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
function debug(message) {
	issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
// src/action/failures.ts
const failures = (function failures(report) {
	const { problems, incidents } = report;
	const fault = require_report_words.policyFault(report);
	const failed = [...require_policy_validation.groupBy(incidents.filter(require_policy_validation.hasFailed), whyFailed)].toSorted(([, a], [, b]) => a.length - b.length);
	return [
		...fault === null ? [] : [`${fault} Nothing was done.`],
		...problems.map((problem) => require_policy_validation.forLog(problemText(problem), 1e3)),
		...failed.map(([why, all]) => {
			const each = all.length > 1 && why.startsWith(":") ? ", each" : "";
			return require_policy_validation.forLog(`${require_policy_validation.enumerateSome(all, MOST$1, ({ number }) => `#${number}`)}${each}${why}`, 1e3);
		})
	];
});
const whyFailed = (incident) => `${WHAT[whatOf(incident)]} ${require_report_words.problemsTogether(incident.problems).map(problemText).join(" ")}`;
const MOST$1 = 10;
const WHAT = {
	undone: " could not be handled.",
	partly: ": not all could be done.",
	unread: " could not be read.",
	lost: ":"
};
const whatOf = ({ outcome, done }) => {
	if (outcome.kind === "unread") return "unread";
	if (outcome.kind !== "failed" || outcome.isLoss === true) return "lost";
	return done.length > 0 ? "partly" : "undone";
};
const problemText = ({ code, message, remedy }) => remedy === null ? `${code}: ${message}` : `${code}: ${require_policy_validation.sentence(message)} ${remedy}`;
// src/action/outputs.ts
const outputsOf = (function outputsOf(report) {
	const { incidents, dryRun } = report;
	const written = incidents.filter(({ done }) => done.length > 0);
	const unhandled = incidents.filter(require_policy_validation.hasFailed);
	const next = incidents.flatMap((incident) => incident.next ? [incident.next.at] : []).toSorted((a, b) => a - b)[0];
	const late = Math.max(0, ...incidents.map((incident) => incident.late));
	return {
		plan: JSON.stringify(require_report_words.planOf(report)),
		acted: String(dryRun ? 0 : written.length),
		"next-at": next === void 0 ? "" : require_policy_validation.formatInstant(next),
		lateness: String(Math.floor(late / 60)),
		"lateness-watched": String(Math.max(0, ...report.lateness?.watched ?? [])),
		failed: String(unhandled.length + report.problems.length),
		unproved: report.drill === void 0 ? "" : String(report.drill.unproved)
	};
});
// src/action/announce.ts
const announceCheck = (async function announceCheck(checked) {
	const { report, summaries, notes, otherDiagnostics, findings, failures: further } = checked;
	note(report, findings);
	const others = {
		...report,
		diagnostics: otherDiagnostics
	};
	const hasVerdict = summaries.length === 0 || otherDiagnostics.some(({ level }) => level === "error");
	const beside = otherDiagnostics.length === 0 ? [] : [require_report_words.renderDetails(others)];
	await summarise((hasVerdict ? [require_report_words.renderSummary(others), ...summaries] : [...summaries, ...beside]).join("\n"));
	const isOnlyValid = require_report_words.policyFault(report) === null && further.length > 0;
	info(require_policy_validation.forLog(isOnlyValid ? `The policy is valid, but: ${further.join(" ")}` : require_report_words.headline(report)));
	for (const line of notes) info(require_policy_validation.forLog(line));
	failJob(report, further);
});
const note = (function note(report, further = []) {
	for (const { level, message, ...place } of require_report_words.toAnnotations([...report.diagnostics, ...further])) ANNOTATE[level](safeLines(message), place);
	for (const [name, value] of Object.entries(outputsOf(report))) setOutput(name, value);
});
const failJob = (function failJob(report, further = []) {
	const problems = [...failures(report), ...further];
	if (problems.length > 0) setFailed(firstLines(problems).join("\n"));
});
const summarise = (async function summarise(markdown) {
	const { writeSummary } = await Promise.resolve().then((() => require("./action-job-summary.js")));
	await writeSummary(markdown);
});
var announce_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	announce: () => announce,
	announceCheck: (() => announceCheck),
	announceDrill: () => announceDrill,
	announceReport: () => announceReport,
	firstLines: () => firstLines,
	note: () => note
});
const ANNOTATE = {
	error,
	warning,
	notice
};
async function announce(report) {
	note(report);
	await summarise(require_report_words.renderSummary(report));
	info(require_policy_validation.forLog(require_report_words.headline(report)));
	for (const incident of report.incidents) tell(incident, report);
	const left = require_report_words.messagesLeft(report);
	if (left !== null) warning(left);
	failJob(report);
}
async function announceReport({ report, statistics }) {
	const { renderReport } = await Promise.resolve().then(() => require("./report-period.js"));
	note(report);
	await summarise([...report.problems.length + report.diagnostics.length === 0 && statistics !== null ? [] : [require_report_words.renderSummary(report)], ...statistics === null ? [] : [renderReport(statistics)]].join("\n"));
	info(require_policy_validation.forLog(require_report_words.headline(report)));
	failJob(report);
}
async function announceDrill({ report, drill }) {
	note(report);
	const { renderDrill } = await Promise.resolve().then(() => require("./report-run-drill.js"));
	await summarise([require_report_words.renderSummary(report), ...drill === null ? [] : [renderDrill(drill, report.dryRun)]].join("\n"));
	info(require_policy_validation.forLog(require_report_words.headline(report)));
	failJob(report);
}
const MOST = 20;
const firstLines = (lines) => lines.length <= MOST ? lines : [...lines.slice(0, MOST), `\u2026 and ${lines.length - MOST} more: see the job summary.`];
function tell({ number, title, outcome, fired }, report) {
	if (outcome.kind === "left-alone" || outcome.kind === "nothing-due") return;
	const why = fired.length > 0 ? ` because of ${fired.map(({ trigger }) => trigger).join(", ")}` : "";
	info(require_policy_validation.forLog(`#${number} (${title}): ${outcome.kind}${why}`));
	if (outcome.kind !== "deferred") return;
	const { whose, why: limit } = require_report_words.whyLeft(report, outcome);
	warning(`#${number} is ${whose}: ${limit}.`);
}
const safeLines = (text) => text.split("\n").map((line) => require_policy_validation.forLog(line, 2e3)).join("\n");
exports.announce_exports = announce_exports;
exports.debug = debug;
exports.failures = failures;
exports.info = info;
exports.setFailed = setFailed;
exports.setSecret = setSecret;
exports.summary = summary;
exports.warning = warning;
