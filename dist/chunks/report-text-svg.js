const require_policy_validation = require("./policy-validation.js");
function picture(height, description, parts) {
	const label = require_policy_validation.escapeMarkup(description);
	return [
		`<svg viewBox="0 0 340 ${n(height)}" role="img" aria-label="${label}"><title>${label}</title>`,
		...parts,
		"</svg>"
	].join("\n");
}
function text(content, x, y, className = "") {
	const named = className === "" ? "" : ` class="${className}"`;
	return `<text x="${n(x)}" y="${n(y)}"${named}>${require_policy_validation.escapeMarkup(content)}</text>`;
}
const line = (x1, y1, x2, y2, className) => `<path d="M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}" class="${className}"/>`;
const rect = (x, y, width, height, className) => `<rect x="${n(x)}" y="${n(y)}" width="${n(Math.max(0, width))}" height="${n(Math.max(0, height))}" class="${className}"/>`;
const n = (value) => String(Math.round(value * 10) / 10);
const LETTER = 6.6;
const widthOf = (content) => content.length * LETTER;
function fitting(content, room) {
	const most = Math.max(1, Math.floor(room / LETTER));
	return content.length <= most ? content : `${content.slice(0, most - 1)}\u2026`;
}
function legend(entries) {
	let x = 0;
	let y = 0;
	return {
		svg: entries.flatMap(({ name, className }) => {
			const label = fitting(name, 310);
			const width = 18 + widthOf(label) + 12;
			if (x > 0 && x + width > 340) {
				x = 0;
				y += 18;
			}
			const drawn = [rect(x, y, 12, 12, className), text(label, x + 17, y + 10.5)];
			x += width;
			return drawn;
		}),
		height: entries.length === 0 ? 0 : y + 18
	};
}
const severityClass = (index) => `sev${Math.min(index, 4)}`;
function stepOf(most) {
	for (let size = 1;; size *= 10) {
		const step = [
			1,
			2,
			5
		].map((part) => part * size).find((one) => most / one <= 5);
		if (step !== void 0) return step;
	}
}
exports.fitting = fitting;
exports.legend = legend;
exports.line = line;
exports.n = n;
exports.picture = picture;
exports.rect = rect;
exports.severityClass = severityClass;
exports.stepOf = stepOf;
exports.text = text;
exports.widthOf = widthOf;
