import { useTranslation } from "react-i18next";
import { LetterId } from "../../domain/letters/letter.ts";
import type { LetterView } from "../../domain/letters/letter-view.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { DraftProvider } from "../shell/draft-provider.tsx";
import { Page } from "../shell/page.tsx";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { LegalTerm } from "../shell/legal-term.tsx";
import { useReturnLink } from "../shell/return-link-provider.tsx";
import { useProcedure } from "../lib/api.ts";
import { programLanguageNames } from "../lib/texts/program-language-names.ts";
import { Tag } from "../ui/tag.tsx";
import { SavedLetter } from "./saved-letter.tsx";
import { LetterDraft, typedOf } from "./letter-draft.ts";
import { WriteLetter } from "./write-letter.tsx";
import css from "./letters.module.css";

/** One letter: being written, or final. */
export function LetterScreen({ id: given }: { readonly id: string }) {
  const id = LetterId.safeParse(given);
  const letter = useProcedure(
    "letters.view",
    { id: id.success ? id.data : LetterId.parse(none) },
    { isOn: id.success },
  );
  return (
    <QueryBoundary answer={letter} lines={10}>
      {(seen) => <Letter letter={seen} />}
    </QueryBoundary>
  );
}

const none = "00000000-0000-4000-8000-000000000000";

function Letter({ letter }: { readonly letter: LetterView }) {
  const { t } = useTranslation("letters");
  const { nameOf } = useNames();
  const { id, person, kind, state, version } = letter;
  useReturnLink("letter", paths.letter(id), person);
  return (
    <Page
      back={{ href: paths.personDocuments(person.id), label: t("back") }}
      title={`${nameOf(person)} · ${t(`kind.${kind}`)}`}
      under={<Tags letter={letter} />}
    >
      {state === "draft" ? (
        <DraftProvider
          key={`${id} ${String(version)}`}
          spot={{ kind: "letter", personId: person.id, object: id }}
          version={version}
          schema={LetterDraft}
          start={typedOf(letter)}
        >
          {(writing) => <WriteLetter letter={letter} writing={writing} />}
        </DraftProvider>
      ) : (
        <SavedLetter letter={letter} />
      )}
    </Page>
  );
}

function Tags({ letter }: { readonly letter: LetterView }) {
  const { t } = useTranslation("letters");
  const { kind, state, reader, language } = letter;
  const name = programLanguageNames.find(({ id }) => id === language)?.label ?? "";
  return (
    <span className={css["tags"]}>
      <Tag tone={state === "kept" ? "ok" : "plain"}>{t(`state.${state}`)}</Tag>
      <Tag>{t(`for.${reader}`)}</Tag>
      <Tag>{name}</Tag>
      {kind === "accompaniment" ? <LegalTerm id="accompanimentCertificate" /> : null}
    </span>
  );
}
