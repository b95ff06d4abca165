// The messages between the program and its driver never leave this machine: compressing each costs both ends more than
// it saves. The driver offers compression and has no setting for it, so the offer is withdrawn.
import http from "node:http";

const offer = "sec-websocket-extensions";

/** From here on no line that this process opens to a driven program is packed. */
export function leaveMessagesUnpacked() {
  const { request } = http;
  /** @param {Parameters<typeof request>} asked */
  const plainly = (...asked) => {
    for (const part of asked)
      if (typeof part === "object" && "headers" in part) takeBack(part.headers);
    return Reflect.apply(request, http, asked);
  };
  Object.assign(http, { request: plainly });
}

/** @param {object | null | undefined} headers */
function takeBack(headers) {
  if (headers === null || headers === undefined) return;
  for (const name of Object.keys(headers))
    if (name.toLowerCase() === offer) Reflect.deleteProperty(headers, name);
}
