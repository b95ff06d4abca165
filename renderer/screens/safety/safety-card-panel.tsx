import { useState } from "react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import type { DraftSpot } from "../../../domain/draft.ts";
import { isEmptyCard, SafetyCard, type SafetyFile } from "../../../domain/safety.ts";
import { FormPanel } from "../../frame/form-panel.tsx";
import { useDraftedForm } from "../../frame/use-drafted-form.ts";
import { usePanelForm } from "../../frame/use-panel-form.ts";
import { type Restored, useDraft, useRestored } from "../../lib/draft.ts";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { say } from "../../ui/toast.tsx";
import { useFile } from "../person/file-context.ts";

export interface SafetyCardPanelProps {
  readonly safety: SafetyFile;
  readonly onClose: () => void;
}

/** The card as it is typed. */
const Typed = z.strictObject({
  codeWord: z.string(),
  neverContact: z.string(),
  whenGoingOut: z.string(),
  whenRecognised: z.string(),
});
type Typed = z.infer<typeof Typed>;

/** Written with the person; what is half written is kept. */
export function SafetyCardPanel(props: SafetyCardPanelProps) {
  const { card } = useFile();
  const [spot] = useState<DraftSpot>({ kind: "safetyCard", personId: card.id, object: null });
  const restored = useRestored(spot, Typed);
  return restored === undefined ? null : <Edit {...props} spot={spot} restored={restored} />;
}

interface EditProps extends SafetyCardPanelProps {
  readonly spot: DraftSpot;
  readonly restored: Restored<Typed> | null;
}

function Edit({ safety, spot, restored, onClose }: EditProps) {
  const { t } = useTranslation("safety");
  const { card: person } = useFile();
  // What one began with: a colleague may save meanwhile, and must not be written over unseen.
  const [version] = useState(safety.version);
  const [start] = useState(restored?.value ?? typedFrom(safety.card));
  const [typed, setTyped] = useState(start);
  const draft = useDraft({ spot, version, start, value: typed });
  const card = cardFrom(typed);
  const form = useDraftedForm(
    usePanelForm("safety.saveCard", {
      input: card === null ? null : { id: person.id, version, card },
      onClose,
      onDone: () => {
        say({ text: t(card !== null && isEmptyCard(card) ? "cardEmptied" : "cardSaved") });
      },
    }),
    draft,
    card !== null,
  );
  const change = (part: Partial<Typed>) => {
    setTyped((before) => ({ ...before, ...part }));
  };
  return (
    <FormPanel form={form} title={t("cardPanel")}>
      {restored !== null && restored.version !== version ? (
        <Notice tone="warn" title={t("cardChangedTitle")}>
          {t("cardChangedText")}
        </Notice>
      ) : null}
      <TextField
        label={t("neverContact")}
        hint={t("neverContactHint")}
        value={typed.neverContact}
        onChange={(neverContact) => {
          change({ neverContact });
        }}
        problem={card === null ? t("neverContactProblem") : null}
        isLong
        autoFocus
      />
      <TextField
        label={t("codeWord")}
        hint={t("codeWordHint")}
        value={typed.codeWord}
        onChange={(codeWord) => {
          change({ codeWord });
        }}
        maxLength={60}
      />
      <TextField
        label={t("whenGoingOut")}
        hint={t("whenGoingOutHint")}
        value={typed.whenGoingOut}
        onChange={(whenGoingOut) => {
          change({ whenGoingOut });
        }}
        maxLength={600}
        isLong
      />
      <TextField
        label={t("whenRecognised")}
        hint={t("whenRecognisedHint")}
        value={typed.whenRecognised}
        onChange={(whenRecognised) => {
          change({ whenRecognised });
        }}
        maxLength={600}
        isLong
      />
    </FormPanel>
  );
}

const typedFrom = ({ neverContact, ...card }: SafetyCard): Typed => ({
  ...card,
  neverContact: neverContact.join("\n"),
});

/** Null while a line is too long or there are too many. */
function cardFrom({ neverContact, ...typed }: Typed): SafetyCard | null {
  const lines = neverContact.split("\n").filter((line) => line.trim() !== "");
  const card = SafetyCard.safeParse({ ...typed, neverContact: [...new Set(lines)] });
  return card.success ? card.data : null;
}
