import { blob, click, outside, pause, type Attempts } from "./attempt.ts";

/** Last, one after another: each would replace this page. */
export const navigationAttempts: Attempts = {
  "window.open": () => window.open(outside) !== null,
  "window.open of our own page": () => window.open("app://hearth/index.html") !== null,
  "link in a new window": () => click("a", { href: outside, target: "_blank" }),
  link: () => click("a", { href: outside }),
  form: () => {
    const form = document.createElement("form");
    form.action = outside;
    document.body.append(form);
    form.submit();
  },
  location: () => {
    location.href = outside;
  },
  "location of a file": () => {
    location.href = "file:///etc/passwd";
  },
  "location of data": () => {
    location.href = "data:text/html,out";
  },
  "location of a script": async () => {
    location.href = "javascript:void (window.located = 1)";
    await pause(100);
    return "located" in window;
  },
  "location of a blob": () => {
    location.href = blob("<h1>out</h1>", "text/html");
  },
  "location in another program": () => {
    location.href = "mailto:someone@example.org";
  },
  "address of another origin": () => history.pushState(null, "", outside),
};
