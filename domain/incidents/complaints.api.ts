import * as z from "zod";
import {
  AnswerForm,
  ComplaintId,
  ComplaintView,
  ComplaintWritten,
  Satisfied,
} from "./complaint.ts";
import { UserId } from "../users/user.ts";
import {
  command,
  done,
  everyone,
  nothing,
  office,
  query,
  Version,
  type Procedure,
} from "../api/procedure-kinds.ts";

const text = z.string().trim().min(1).max(4000);
const Complaint = z.strictObject({ id: ComplaintId, version: Version });

/** Complaints about the house or its staff. */
export const complaintsApi = {
  "complaints.list": query(
    everyone,
    nothing,
    z.strictObject({
      complaints: z.array(ComplaintView).max(200),
      /** Colleagues whom one can concern. */
      colleagues: z.array(z.strictObject({ id: UserId, name: z.string() })).max(200),
      days: z.number().int(),
    }),
  ),
  "complaints.view": query(everyone, z.strictObject({ id: ComplaintId }), ComplaintView),
  "complaints.take": command(everyone, ComplaintWritten, z.strictObject({ id: ComplaintId })),
  "complaints.answer": command(
    office,
    Complaint.extend({ answer: text, form: AnswerForm, satisfied: Satisfied.nullable() }),
    done,
  ),
  "complaints.satisfied": command(everyone, Complaint.extend({ satisfied: Satisfied }), done),
  "complaints.second": command(office, Complaint.extend({ second: text }), done),
} as const satisfies Record<string, Procedure>;
