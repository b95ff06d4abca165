import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../domain/api/index.ts";
import { type DraftSpot, homeSpot, isWaiting } from "../../domain/drafts/draft.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../lib/api.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card, Row, Rows } from "../ui/card.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import styles from "../ui/row-parts.module.css";
import { DraftText } from "./draft-text.tsx";

type Left = Output<"drafts.list">[number];

/** The drafts of the signed-in user, from before a lock or an interruption. */
export function OwnDrafts() {
  const { t } = useTranslation("today");
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const zone = useZone();
  const [reading, setReading] = useState<Left | null>(null);
  const { data: drafts = [] } = useProcedure("drafts.list", {});
  if (drafts.length === 0) return null;
  return (
    <Card>
      <Rows>
        {drafts.slice(0, 3).map((left) => (
          <Row
            key={JSON.stringify(left.spot)}
            leading={
              <span className={styles["sign"]}>
                <StatusShape tone="info" />
              </span>
            }
            title={<b>{what(left)}</b>}
            detail={t("draftWhy", { when: dates.moment(left.savedAt, zone) })}
            trailing={
              <>
                <Button
                  kind="quiet"
                  size="small"
                  label={t("draftReadWhat", { what: what(left) })}
                  onPress={() => setReading(left)}
                >
                  {t("draftRead")}
                </Button>
                {/* The form contains a newer draft. */}
                {isWaiting(left.spot) ? null : (
                  <LinkButton size="small" href={placeOf(left)}>
                    {t("draftDo")}
                  </LinkButton>
                )}
              </>
            }
          />
        ))}
      </Rows>
      {reading === null ? null : (
        <DraftText spot={reading.spot} title={what(reading)} onClose={() => setReading(null)} />
      )}
    </Card>
  );

  function what({ spot: place, person }: Left): string {
    const spot = homeSpot(place);
    switch (spot.kind) {
      case "admission":
        return person === null
          ? t("draftAdmission")
          : t("draftAdmissionOf", { who: nameOf(person) });
      case "referral":
        return t("draftCall");
      case "wrong":
        return t(incidentDrafts[spot.object?.split(" ")[0] ?? ""] ?? "draftWrong");
      case "intake":
        return person === null ? t("draftIntake") : t("draftIntakeOf", { who: nameOf(person) });
      case "assessment":
        return person === null
          ? t("draftAssessment")
          : t("draftAssessmentOf", { who: nameOf(person) });
      case "safetyCard":
        if (spot.object !== null)
          return person === null ? t("draftApart") : t("draftApartOf", { who: nameOf(person) });
        return person === null
          ? t("draftSafetyCard")
          : t("draftSafetyCardOf", { who: nameOf(person) });
      case "log":
        return spot.object === null ? t("draftLog") : t("draftCorrection");
      case "appointment":
        return spot.object === null ? t("draftAppointment") : t("draftAppointmentChange");
      case "medicine":
        return t("draftMedicine");
      case "visit":
        return t("draftVisit");
      case "activity":
        return t("draftActivity");
      case "signing":
        return person === null ? t("draftSigning") : t("draftSigningOf", { who: nameOf(person) });
      case "legal":
        return person === null ? t("draftLegal") : t("draftLegalOf", { who: nameOf(person) });
      case "plan":
        return person === null ? t("draftPlan") : t("draftPlanOf", { who: nameOf(person) });
      case "contact":
        if (person === null) return t("draftContact");
        if (spot.object === null) return t("draftContactOf", { who: nameOf(person) });
        return t(sessionDrafts[spot.object.split(" ")[0] ?? ""] ?? "draftAdditionOf", {
          who: nameOf(person),
        });
      case "health":
        if (spot.object !== null)
          return person === null ? t("draftRemark") : t("draftRemarkOf", { who: nameOf(person) });
        return person === null ? t("draftHealth") : t("draftHealthOf", { who: nameOf(person) });
      case "dossier":
        return person === null ? t("draftDossier") : t("draftDossierOf", { who: nameOf(person) });
      case "ledger":
        return person === null ? t("draftLedger") : t("draftLedgerOf", { who: nameOf(person) });
      case "letter":
        return person === null ? t("draftLetterText") : t("draftLetterOf", { who: nameOf(person) });
      case "settings":
        return spot.object === "rooms" ? t("draftRooms") : t("draftCentre");
      case "document":
        return person === null ? t("draftDocument") : t("draftDocumentOf", { who: nameOf(person) });
    }
  }
}

const incidentDrafts: Readonly<Record<string, "draftIncident" | "draftBreach" | "draftComplaint">> =
  {
    incident: "draftIncident",
    breach: "draftBreach",
    complaint: "draftComplaint",
  };

const sessionDrafts: Readonly<Record<string, "draftCorrectionOf" | "draftNextOf">> = {
  fix: "draftCorrectionOf",
  next: "draftNextOf",
};

function placeOf({ spot }: Left): string {
  switch (spot.kind) {
    case "admission":
      return placeOfAdmission(spot);
    case "referral":
      if (spot.object === null) return paths.takeCall;
      return spot.object.endsWith(" told")
        ? paths.referral(spot.object.slice(0, -" told".length))
        : paths.correctReferral(spot.object);
    case "wrong":
      return placeOfIncident(spot.object ?? "");
    case "intake":
      return paths.personIntake(spot.personId ?? "", spot.object ?? undefined);
    case "assessment":
    case "safetyCard":
      return paths.personSafety(spot.personId ?? "", spot.object ?? spot.kind);
    case "log":
      return spot.object === null ? paths.writeLog : paths.correctLog(spot.object);
    case "appointment":
      return placeOfAppointment(spot.object);
    case "medicine":
      return paths.startMedicine;
    case "visit":
      return paths.noteVisit;
    case "activity":
      return spot.object === null ? paths.planActivity : paths.changeActivity(spot.object);
    case "signing":
      return paths.sign(spot.personId ?? "");
    case "dossier":
      return paths.dossier(spot.object?.split(" ")[0] ?? "");
    case "letter":
      return spot.personId === null ? paths.settingsLetters : paths.letter(spot.object ?? "");
    case "settings":
      return spot.object === "rooms" ? paths.settingsRooms : paths.settingsCentre;
    case "legal":
      return paths.personLegal(spot.personId ?? "", spot.object ?? undefined);
    case "ledger":
      return paths.personLedger(spot.personId ?? "", spot.object ?? undefined);
    case "plan":
      return paths.personPlan(spot.personId ?? "", spot.object ?? undefined);
    case "contact":
      return placeOfSession(spot.personId ?? "", spot.object);
    case "health":
      return spot.object === null
        ? paths.personHealth(spot.personId ?? "", "card")
        : paths.personRemark(spot.personId ?? "");
    case "document":
      return paths.personDocuments(spot.personId ?? "", spot.object ?? "new");
  }
}

/** For a returning person, for a person with a reserved bed, or for neither. */
function placeOfAdmission({ personId, object: placeId }: DraftSpot): string {
  if (placeId !== null)
    return paths.admitExpected({ placeId, ...(personId === null ? {} : { person: personId }) });
  return personId === null ? paths.admit : paths.admitAgain(personId);
}

/** A new session, or the one to which something was being added. */
function placeOfSession(personId: string, object: string | null): string {
  const [part, contact = ""] = (object ?? "").split(" ");
  if (part === "next") return paths.moveNextSession(personId, contact);
  if (part === "fix") return paths.correctSession(personId, contact);
  if (part === "add") return paths.addToSession(personId, contact);
  return part === "back" ? paths.takeSessionBack(personId, contact) : paths.recordSession(personId);
}

/** The day and the id of the appointment that is changed. */
function placeOfAppointment(object: string | null): string {
  const [day = "", id] = (object ?? "").split(" ");
  return id === undefined ? paths.planAppointment : paths.changeAppointment(day, id);
}

/** "incident", "breach" or "complaint"; with its id where one is corrected, answered or assessed. */
function placeOfIncident(object: string): string {
  const [kind = "", id] = object.split(" ");
  switch (kind) {
    case "breach":
      return id === undefined ? paths.newBreach : paths.breach(id);
    case "complaint":
      return id === undefined ? paths.newComplaint : paths.complaint(id);
    default:
      return id === undefined ? paths.newIncident : paths.incident(id);
  }
}
