// Building blocks of the attempts. These files run inside the window, in a page of the program's own origin, after all that the
// application sets up: as if malicious code had got into it.

/** Returns, now or later, something other than false or nothing if it succeeded. */
export type Attempt = () => unknown;
export type Attempts = Readonly<Record<string, Attempt>>;

/** Where the test listens, outside the program. */
export const port = new URLSearchParams(location.search).get("port") ?? "";
export const outside = `http://127.0.0.1:${port}`;

export function loaded(
  tag: string,
  attributes: Record<string, string>,
  event = "load",
): Promise<boolean> {
  return settled((done, failed) => {
    const element = made(tag, attributes);
    element.addEventListener(event, done);
    element.addEventListener("error", failed);
    document.body.append(element);
  });
}

export function click(tag: string, attributes: Record<string, string>): void {
  const element = made(tag, attributes);
  document.body.append(element);
  element.click();
}

export function made(tag: string, attributes: Record<string, string>): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

export function emptyFrame(): Window {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  if (frame.contentWindow === null) throw new Error("No frame");
  return frame.contentWindow;
}

export function blob(text: string, type = "text/javascript"): string {
  return URL.createObjectURL(new Blob([text], { type }));
}

export function settled(start: (done: () => void, failed: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    start(
      () => resolve(true),
      () => resolve(false),
    );
  });
}

export function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, undefined);
  });
}
