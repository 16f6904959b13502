// src/domain/unread.ts
/**
* Thrown by a tracker when an issue's history, or what must be known about its people, could not be read whole.
* Unknown is not none: such an issue is never acted on. `code` is stable, `message` says what could not be read.
*/
var Unread = class extends Error {
	code;
	number;
	constructor(code, number, message) {
		super(message);
		this.name = "Unread";
		this.code = code;
		this.number = number;
	}
};
export { Unread as t };
