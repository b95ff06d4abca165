import { useRouter, useRouterState } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { PageTopNotices } from "./page-top-notices.tsx";
import { Notice } from "../ui/overlays/notice.tsx";

/** What can be said about it: which day, theme or section, or only that something was not followed. */
type NotFollowed = "day" | "theme" | "section" | "rest";

/** Says that the address asks for something its page does not know; the page is shown without it. */
export function UnknownLinkNotice() {
  const { t } = useTranslation("frame");
  const { routesById } = useRouter();
  const asked = useRouterState({
    select: ({ matches }) => {
      const shown = matches.at(-1);
      // The outermost match has the search parameters as they were written.
      const written: Readonly<Record<string, unknown>> = matches[0]?.search ?? {};
      const rule =
        shown === undefined ? undefined : routesById[shown.routeId].options.validateSearch;
      return notFollowed(written, rule).join(" ");
    },
  });
  if (asked === "") return null;
  return (
    <PageTopNotices>
      <Notice tone="info" isSpoken>
        {kinds
          .filter((kind) => asked.split(" ").includes(kind))
          .map((kind) => (
            <p key={kind}>{t(`notFollowed.${kind}`)}</p>
          ))}
      </Notice>
    </PageTopNotices>
  );
}

const kinds: readonly NotFollowed[] = ["day", "theme", "section", "rest"];

/** Never returns the text itself: it may be anything. */
function notFollowed(
  written: Readonly<Record<string, unknown>>,
  rule: unknown,
): readonly NotFollowed[] {
  const followed = rule instanceof z.ZodObject ? rule.parse(written) : {};
  return Object.keys(written)
    .filter((name) => written[name] !== undefined && followed[name] === undefined)
    .map((name) => kindOf.get(name) ?? "rest");
}

const kindOf: ReadonlyMap<string, NotFollowed> = new Map([
  ["day", "day"],
  ["week", "day"],
  ["part", "theme"],
  ["section", "section"],
]);
