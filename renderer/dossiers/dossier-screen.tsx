import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CheckLine } from "../../domain/dossiers/dossier-check.ts";
import { DossierId, isInWork } from "../../domain/dossiers/dossier.ts";
import type { DossierView } from "../../domain/dossiers/dossier-view.ts";
import { WrittenId } from "../../domain/dossiers/dossier-section.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { Page } from "../shell/page.tsx";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { LegalTerm } from "../shell/legal-term.tsx";
import { useReturnLink } from "../shell/return-link-provider.tsx";
import { useProcedure } from "../lib/api.ts";
import { programLanguageNames } from "../lib/texts/program-language-names.ts";
import { usePrintoutAnnouncement } from "../printing/use-printout-announcement.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Tag } from "../ui/tag.tsx";
import { termOfDocument } from "../residence/documents/legal-term-of-document.ts";
import { DossierRequestPanel } from "./dossier-request-panel.tsx";
import { ChecksCard } from "./checks-card.tsx";
import css from "./dossiers.module.css";
import { EnclosuresCard } from "./enclosures-card.tsx";
import { WorkflowCard } from "./workflow-card.tsx";
import { DossierFirstPagePreview } from "./dossier-first-page-preview.tsx";
import { scrollToFix } from "./where-to-correct.ts";
import { SectionPanel } from "./section-panel.tsx";
import { SectionsCard } from "./sections-card.tsx";
import { VersionsCard } from "./versions-card.tsx";

/** One dossier: issues to resolve, content, enclosures, review and signature, and the outcome. */
export function DossierScreen({ id: given }: { readonly id: string }) {
  const { t } = useTranslation("dossiers");
  const id = DossierId.safeParse(given);
  const dossier = useProcedure(
    "dossiers.view",
    { id: id.success ? id.data : DossierId.parse(none) },
    { isOn: id.success },
  );
  return (
    <QueryBoundary answer={dossier} lines={10}>
      {(seen) => <Dossier dossier={seen} back={t("back")} />}
    </QueryBoundary>
  );
}

const none = "00000000-0000-4000-8000-000000000000";

function Dossier({ dossier, back }: { readonly dossier: DossierView; readonly back: string }) {
  const { t } = useTranslation(["dossiers", "residence"]);
  const { nameOf } = useNames();
  usePrintoutAnnouncement();
  const [open, setOpen] = useState<WrittenId | "address" | null>(null);
  const close = () => setOpen(null);
  const { person, transition, document, sections, state } = dossier;
  useReturnLink("dossier", paths.dossier(dossier.id), person);
  const section = sections.find(({ id }) => id === open);
  const inWork = isInWork(state);
  const mend = (line: CheckLine) => {
    const written = WrittenId.safeParse(line.about);
    if (inAddress.includes(line.id)) setOpen("address");
    else if (line.mend === "sections" && written.success) setOpen(written.data);
    else scrollToFix(line);
  };
  const what = t(`dossiers:asked.${transition}`, { document: t(`residence:document.${document}`) });
  return (
    <Page
      back={{ href: paths.dossiers, label: back }}
      title={`${nameOf(person)} · ${what}`}
      under={<Tags dossier={dossier} />}
    >
      <div className={css["split"]}>
        <div className={css["column"]}>
          <ChecksCard dossier={dossier} onMend={mend} />
          {inWork ? <SectionsCard dossier={dossier} onOpen={setOpen} /> : null}
          <EnclosuresCard dossier={dossier} />
          {dossier.versions.length === 0 ? null : <VersionsCard dossier={dossier} />}
        </div>
        <div className={css["column"]}>
          <WorkflowCard dossier={dossier} onAddress={() => setOpen("address")} />
          <DossierFirstPagePreview content={dossier.content} />
        </div>
      </div>
      {open === "address" ? <DossierRequestPanel dossier={dossier} onClose={close} /> : null}
      {section !== undefined && open !== "address" && open !== null ? (
        <SectionPanel key={open} dossier={dossier} section={section} onClose={close} />
      ) : null}
    </Page>
  );
}

function Tags({ dossier }: { readonly dossier: DossierView }) {
  const { t } = useTranslation("dossiers");
  const { textOf } = useNames();
  const { dates } = useFormats();
  const { state, sendBy, askedOn, over, checks, content } = dossier;
  const inWork = isInWork(state);
  const blocks = checks.filter(
    ({ level, letThrough }) => level === "blocking" && letThrough === null,
  ).length;
  const warns = checks.filter(({ level }) => level === "warning").length;
  const authority = content.addressee.split("\n")[0] ?? "";
  const language = programLanguageNames.find(({ id }) => id === content.language)?.label ?? "";
  const term = termOfDocument(dossier.document);
  return (
    <span className={css["tags"]}>
      <Tag tone={inWork ? "plain" : "ok"}>{t(`state.${state}`)}</Tag>
      {over === null ? null : <Tag>{t(`over.${over}`)}</Tag>}
      {over === null && (inWork || state === "frozen") ? (
        <Tag tone={askedOn === null ? "warn" : "plain"}>
          {askedOn !== null
            ? t("askedOn", { day: dates.long(askedOn) })
            : sendBy === null
              ? t("sendNow")
              : t("sendBy", { day: dates.long(sendBy) })}
        </Tag>
      ) : null}
      {blocks === 0 ? null : <Tag tone="bad">{t("blocks", { count: blocks })}</Tag>}
      {warns === 0 ? null : <Tag tone="warn">{t("warns", { count: warns })}</Tag>}
      <Tag>{authority === "" ? language : t("to", { authority: textOf(authority), language })}</Tag>
      {term === null ? null : <LegalTerm id={term} />}
    </span>
  );
}

/** The checks that are fixed in the address panel. */
const inAddress: readonly CheckLine["id"][] = [
  "addresseeMissing",
  "officeNumberMissing",
  "signatoryMissing",
];
