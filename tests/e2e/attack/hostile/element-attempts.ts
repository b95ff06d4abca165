import { click, loaded, made, outside, settled, type Attempts } from "./attempt.ts";

export const elementAttempts: Attempts = {
  image: () => loaded("img", { src: outside }),
  "image of a file": () => loaded("img", { src: "file:///usr/share/pixmaps/debian-logo.png" }),
  script: () => loaded("script", { src: outside }),
  "script of the main process": () => loaded("script", { src: "app://hearth/../main/main.js" }),
  "script, parent folder written in code": () =>
    loaded("script", { src: "app://hearth/%2e%2e%2fmain/main.js" }),
  "script of another host": () => loaded("script", { src: "app://elsewhere/assets/lock.js" }),
  "style sheet": () => loaded("link", { rel: "stylesheet", href: outside }),
  prefetch: () => loaded("link", { rel: "prefetch", href: outside }),
  prerender: () => loaded("link", { rel: "prerender", href: outside }),
  preconnect: () => loaded("link", { rel: "preconnect", href: outside }),
  "name prefetch": () => loaded("link", { rel: "dns-prefetch", href: "//out.example.org" }),
  icon: () => loaded("link", { rel: "icon", href: outside }),
  manifest: () => loaded("link", { rel: "manifest", href: outside }),
  video: () => loaded("video", { src: outside }, "loadeddata"),
  object: () => loaded("object", { data: outside }),
  embed: () => loaded("embed", { src: outside }),
  frame: () => framed({ src: outside }),
  "frame of data": () => framed({ src: "data:text/html,<h1>out</h1>" }),
  "frame of our own page": () => framed({ src: "app://hearth/index.html" }),
  "style from a string": () => {
    const style = document.createElement("style");
    style.textContent = `body { background-image: url(${outside}); outline: 7px solid }`;
    document.head.append(style);
    return getComputedStyle(document.body).outlineWidth === "7px";
  },
  "picture in an allowed style": () => {
    document.body.style.backgroundImage = `url(${outside})`;
  },
  "link that pings": () => click("a", { href: "#here", ping: outside }),
  "download of data": () => click("a", { href: "data:text/plain,name", download: "name.txt" }),
};

function framed(attributes: Record<string, string>): Promise<boolean> {
  return settled((done, failed) => {
    const frame = made("iframe", attributes) as HTMLIFrameElement;
    frame.onload = () => {
      // Chromium "loads" an error page into a refused frame, under an origin nobody can read.
      if (frame.contentDocument?.URL.startsWith("app://hearth/") === true) done();
      else failed();
    };
    document.body.append(frame);
  });
}
