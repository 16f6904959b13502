// src/cli/init/questions.ts
var questions_exports = /* @__PURE__ */ require("./rolldown-runtime.js").__exportAll({
	Refusal: () => Refusal,
	openTerminal: () => openTerminal,
	putBy: () => putBy,
	readYesNo: () => readYesNo
});
var Refusal = class extends Error {};
const putBy = (ask, say) => async ({ flag, text, otherwise, read }) => {
	for (;;) {
		const answer = flag ?? (ask === null ? otherwise : await ask(`${text} [${otherwise}] `));
		if (answer === null) throw new Refusal("The questions were not all answered: nothing was written.");
		const result = read(answer.trim() === "" ? otherwise : answer.trim());
		if (typeof result !== "string") return result.value;
		if (flag !== void 0 || ask === null) throw new Refusal(result);
		say(`${result}\n`);
	}
};
async function openTerminal() {
	if (!process.stdin.isTTY || !process.stderr.isTTY) return {
		ask: null,
		end: () => void 0
	};
	const { createInterface } = await import("node:readline/promises");
	const terminal = createInterface({
		input: process.stdin,
		output: process.stderr
	});
	const closed = new Promise((done) => {
		terminal.once("close", () => done(null));
	});
	return {
		ask: (question) => Promise.race([terminal.question(question), closed]),
		end: () => terminal.close()
	};
}
function readYesNo(answer) {
	if (/^y(?:es)?$/i.test(answer)) return { value: true };
	return /^no?$/i.test(answer) ? { value: false } : `"${answer}" is neither yes nor no.`;
}
Object.defineProperty(exports, "Refusal", {
	enumerable: true,
	get: function() {
		return Refusal;
	}
});
Object.defineProperty(exports, "openTerminal", {
	enumerable: true,
	get: function() {
		return openTerminal;
	}
});
Object.defineProperty(exports, "putBy", {
	enumerable: true,
	get: function() {
		return putBy;
	}
});
Object.defineProperty(exports, "questions_exports", {
	enumerable: true,
	get: function() {
		return questions_exports;
	}
});
Object.defineProperty(exports, "readYesNo", {
	enumerable: true,
	get: function() {
		return readYesNo;
	}
});
