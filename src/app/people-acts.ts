import type { Act } from '../kernel/act.ts'
import { appointProjectLeader } from '../modules/groups/appoint-project-leader.ts'
import { appointTeamLeader } from '../modules/groups/appoint-team-leader.ts'
import { changeProject } from '../modules/groups/change-project.ts'
import { changeTeam } from '../modules/groups/change-team.ts'
import { closeProject } from '../modules/groups/close-project.ts'
import { closeTeam } from '../modules/groups/close-team.ts'
import { findPeople } from '../modules/groups/find-people.ts'
import { formTeam } from '../modules/groups/form-team.ts'
import { foundProject } from '../modules/groups/found-project.ts'
import { listGroups } from '../modules/groups/list-groups.ts'
import { acknowledgeDuties } from '../modules/people/acknowledge-duties.ts'
import { addCertificate } from '../modules/people/add-certificate.ts'
import { amendMyContact } from '../modules/people/amend-my-contact.ts'
import { amendOrganisation } from '../modules/people/amend-organisation.ts'
import { amendPost } from '../modules/people/amend-post.ts'
import { amendRecord } from '../modules/people/amend-record.ts'
import { createPost } from '../modules/people/create-post.ts'
import { defineSubject } from '../modules/people/define-subject.ts'
import { exportChart } from '../modules/people/export-chart.ts'
import { exportRoster } from '../modules/people/export-roster.ts'
import { importRoster } from '../modules/people/import-roster.ts'
import { listCertificates } from '../modules/people/list-certificates.ts'
import { listPosts } from '../modules/people/list-posts.ts'
import { listStaff } from '../modules/people/list-staff.ts'
import { listUnacknowledged } from '../modules/people/list-unacknowledged.ts'
import { readRoster } from '../modules/people/read-roster.ts'
import { renewCertificate } from '../modules/people/renew-certificate.ts'
import { setUpOrganisation } from '../modules/people/set-up-organisation.ts'
import { showChart } from '../modules/people/show-chart.ts'
import { showMe } from '../modules/people/show-me.ts'
import { showMyRecord } from '../modules/people/show-my-record.ts'
import { showOrganisation } from '../modules/people/show-organisation.ts'
import { showPerson } from '../modules/people/show-person.ts'
import { showRecord } from '../modules/people/show-record.ts'
import { signUndertaking } from '../modules/people/sign-undertaking.ts'

/** The organisation itself, its posts and people, its teams and project groups. */
export const peopleActs: readonly Act[] = [
  showOrganisation,
  setUpOrganisation,
  showMe,
  signUndertaking,
  readRoster,
  importRoster,
  exportRoster,
  exportChart,
  defineSubject,
  amendOrganisation,
  listPosts,
  createPost,
  amendPost,
  acknowledgeDuties,
  listUnacknowledged,
  showMyRecord,
  amendMyContact,
  showPerson,
  showRecord,
  amendRecord,
  listCertificates,
  addCertificate,
  renewCertificate,
  listGroups,
  findPeople,
  formTeam,
  changeTeam,
  closeTeam,
  foundProject,
  changeProject,
  closeProject,
  appointTeamLeader,
  appointProjectLeader,
  showChart,
  listStaff,
]
