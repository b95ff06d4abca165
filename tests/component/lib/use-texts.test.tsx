import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { standardNames } from "../../../domain/vocabulary/list-term-decision.ts";
import { useTermsOfCentre } from "../../../renderer/lib/texts/term-names-of-centre.ts";
import { useTextsIn } from "../../../renderer/lib/texts/use-texts-in.ts";
import { useTexts } from "../../../renderer/lib/texts/use-texts.ts";
import { useFormats, type Formats } from "../../../renderer/lib/texts/use-formats.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { show } from "../../helpers/component/render.tsx";

afterEach(cleanup);

it("creates the formats once for all components", () => {
  const seen: Formats[] = [];
  const Line = () => {
    seen.push(useFormats());
    return null;
  };
  show([<Line key="a" />, <Line key="b" />]);
  expect(seen.length).toBeGreaterThan(1);
  expect(new Set(seen).size).toBe(1);
});

it("uses the program's own names of languages, and Chromium's in other languages", () => {
  const Names = () => {
    const { language, nationality } = useFormats();
    return <p>{[language("fa"), nationality("XK"), nationality("BE")].join(", ")}</p>;
  };
  show(<Names />, "nl");
  expect(screen.getByText("Perzisch (Farsi, Dari), Kosovo, België")).toBeDefined();
});

it("uses the centre's texts in a language that one part of the screen requests", async () => {
  const now: Output<"lists.now"> = [
    {
      list: "reason",
      countsAs: "reoriented",
      word: "reoriented",
      called: { ...standardNames, nl: "Naar elders" },
      isOffered: true,
    },
  ];
  const Screen = () => {
    useTermsOfCentre();
    return null;
  };
  const Paper = () => (
    <p>{useTextsIn("nl")?.getFixedT("nl", "vocab")("reason.reoriented") ?? ""}</p>
  );
  const Reader = () => <p>{useTexts().language}</p>;
  show(
    [<Screen key="screen" />, <Paper key="paper" />, <Reader key="reader" />],
    "en",
    inventedCall({ ...answers, "lists.now": () => now }),
  );
  expect(await screen.findByText("Naar elders")).toBeDefined();
  expect(screen.getByText("en")).toBeDefined();
});
