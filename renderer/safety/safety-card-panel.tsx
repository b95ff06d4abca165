import { useTranslation } from "react-i18next";
import * as z from "zod";
import { isEmptyCard, SafetyCard, type SafetyFile } from "../../domain/safety/safety.ts";
import { DraftProvider, type Writing } from "../shell/draft-provider.tsx";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { useDraftedForm } from "../shell/forms/use-drafted-form.ts";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { TextField } from "../ui/fields/text-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { Checkbox } from "../ui/fields/checkbox-and-switch.tsx";
import { useFile } from "../people/person-context.ts";

export interface SafetyCardPanelProps {
  readonly safety: SafetyFile;
  readonly onClose: () => void;
}

/** The card as it is typed. */
const Typed = z.strictObject({
  // Drafts from before this field existed have none.
  phone: z.string().default(""),
  codeWord: z.string(),
  neverContact: z.string(),
  nobodyNamed: z.boolean().default(false),
  whenGoingOut: z.string(),
  whenRecognised: z.string(),
});
type Typed = z.infer<typeof Typed>;

/** Written with the person; what is typed is saved as a draft. */
export function SafetyCardPanel({ safety, onClose }: SafetyCardPanelProps) {
  const { card } = useFile();
  return (
    <DraftProvider
      spot={{ kind: "safetyCard", personId: card.id, object: null }}
      version={safety.version}
      schema={Typed}
      start={typedFrom(safety.card)}
    >
      {(writing) => <Edit writing={writing} onClose={onClose} />}
    </DraftProvider>
  );
}

interface EditProps {
  readonly writing: Writing<Typed>;
  readonly onClose: () => void;
}

function Edit({ writing, onClose }: EditProps) {
  const { t } = useTranslation("safety");
  const { card: person } = useFile();
  const { value: typed, change, version, draft, notice } = writing;
  const card = cardFrom(typed);
  const form = useDraftedForm(
    usePanelForm("safety.saveCard", {
      input: card === null ? null : { id: person.id, version, card },
      onClose,
      onDone: () => {
        showToast({ text: t(card !== null && isEmptyCard(card) ? "cardEmptied" : "cardSaved") });
      },
    }),
    draft,
    card !== null,
  );
  return (
    <FormPanel form={form} title={t("cardPanel")}>
      {notice}
      <TextField
        label={t("phone")}
        hint={t("phoneHint")}
        value={typed.phone}
        onChange={(phone) => change({ phone })}
        maxLength={60}
        autoFocus
      />
      <TextField
        label={t("neverContact")}
        hint={t("neverContactHint")}
        value={typed.neverContact}
        onChange={(neverContact) => change({ neverContact })}
        problem={card === null ? t("neverContactProblem") : null}
        isLong
      />
      {typed.neverContact.trim() === "" ? (
        <Checkbox
          label={t("nobodyNamed")}
          note={t("nobodyNamedNote")}
          isOn={typed.nobodyNamed}
          onChange={(nobodyNamed) => change({ nobodyNamed })}
        />
      ) : null}
      <TextField
        label={t("codeWord")}
        hint={t("codeWordHint")}
        value={typed.codeWord}
        onChange={(codeWord) => change({ codeWord })}
        maxLength={60}
      />
      <TextField
        label={t("whenGoingOut")}
        hint={t("whenGoingOutHint")}
        value={typed.whenGoingOut}
        onChange={(whenGoingOut) => change({ whenGoingOut })}
        maxLength={600}
        isLong
      />
      <TextField
        label={t("whenRecognised")}
        hint={t("whenRecognisedHint")}
        value={typed.whenRecognised}
        onChange={(whenRecognised) => change({ whenRecognised })}
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
  const card = SafetyCard.safeParse({
    ...typed,
    neverContact: [...new Set(lines)],
    nobodyNamed: typed.nobodyNamed && lines.length === 0,
  });
  return card.success ? card.data : null;
}
