require("./rolldown-runtime.js");
const require_program = require("./cli-program.js");
const require_policy_validation = require("./policy-validation.js");
const require_cli_files = require("./cli-files.js");
// src/cli/commands/validate.ts
const validateCommand = (function validateCommand(io) {
	return new require_program.Command("validate").description("Check a policy: every problem at once, each with its place and its remedy.").argument("[files...]", require_cli_files.MORE_POLICIES).option(...require_cli_files.POLICIES_OPTION).option("--effective", "print each valid policy with all that it extends, and where each part comes from").option("--json", "print the problems as JSON").action(require_cli_files.refusing(io, ((files, options) => validate(io, files, options))));
});
const validate = (async function validate(io, files, { policy, effective, json }) {
	const named = require_cli_files.policiesNamed(files, policy);
	const instant = require_cli_files.now();
	const sources = /* @__PURE__ */ new Map();
	const unread = [];
	const checked = [];
	const readPinned = require_cli_files.withToken(io);
	for (const file of require_cli_files.skipForms(require_cli_files.expand(named, require_policy_validation.isPolicyName), io.err)) {
		const read = await require_cli_files.readPolicyFile(file, readPinned);
		if (read.ok) {
			keepTexts(read.value, sources);
			checked.push({
				file,
				...await checkRead(read.value, instant, effective ?? false, readPinned, sources)
			});
		} else unread.push(read.refusal);
	}
	if (checked.length + unread.length === 0) unread.push(require_cli_files.NO_POLICY);
	const valid = checked.every(((one) => one.valid));
	const found = checked.flatMap((({ diagnostics }) => diagnostics));
	if (json) io.out(`${JSON.stringify({
		valid: valid && unread.length === 0,
		files: checked,
		unread
	}, null, 2)}\n`);
	else {
		const say = effective ? io.err : io.out;
		if (found.length > 0) {
			const { printDiagnostics } = await Promise.resolve().then(() => require("./report-words.js")).then((n) => n.diagnostics_exports);
			say(printDiagnostics(found, sources, { color: effective ? io.errColor : io.color }));
		}
		for (const { file, effective: text } of checked.filter(((one) => one.valid))) if (text === void 0) say(`${file}: valid\n`);
		else io.out(text);
	}
	for (const problem of unread) io.err(`${problem}\n`);
	io.exit(unread.length > 0 ? 2 : valid ? 0 : 1);
});
const keepTexts = (function keepTexts(read, sources) {
	for (const { file, text } of require_cli_files.textsOf(read)) sources.set(file, text);
});
const checkRead = (async function checkRead(read, at, effective, readPinned, sources) {
	if (require_policy_validation.isTestName(read.file) || require_policy_validation.namesItsPolicy(read.text)) return checkTests(read, readPinned, sources);
	const { auditLean, validateRead } = await Promise.resolve().then((() => require("./policy-validation.js"))).then(((n) => n.load_lazily_exports));
	const result = await validateRead(read);
	const advice = result.ok ? await auditLean(result.value, at) : [];
	const checked = {
		valid: result.ok,
		diagnostics: [...result.diagnostics, ...advice]
	};
	if (!effective || !result.ok) return checked;
	const { effectiveText } = await Promise.resolve().then(() => require("./policy-validation.js")).then((n) => n.effective_exports);
	return {
		...checked,
		effective: effectiveText(result.value.texts)
	};
});
async function checkTests({ file, text }, readPinned, sources) {
	const { policyNamedIn, problemsUnder, readTests, underInvalid, withoutPolicy } = await Promise.resolve().then(() => require("./cases.js")).then((n) => n.cases_exports);
	const { validateRead } = await Promise.resolve().then(() => require("./policy-validation.js")).then((n) => n.load_lazily_exports);
	const tests = readTests(text, file);
	const policyFile = require_cli_files.policyUnder(file, policyNamedIn(text, file));
	const read = await require_cli_files.readPolicyFile(policyFile, readPinned);
	const invalid = (why) => ({
		valid: false,
		diagnostics: [...tests.diagnostics, ...why]
	});
	if (!read.ok) return invalid(withoutPolicy(text, file, policyFile, `cannot be read: ${read.why}`));
	keepTexts(read.value, sources);
	const policy = await validateRead(read.value);
	if (policy.ok) {
		const diagnostics = problemsUnder(policy.value, tests, {
			text,
			file
		});
		return {
			valid: diagnostics.length === 0,
			diagnostics
		};
	}
	const errors = policy.diagnostics.filter(({ level }) => level === "error");
	return invalid(errors.every(({ code }) => UNREAD.has(code)) ? errors : underInvalid(text, file, policyFile));
}
const UNREAD = /* @__PURE__ */ new Set(["extends-unread", "extends-error"]);
exports.validateCommand = validateCommand;
