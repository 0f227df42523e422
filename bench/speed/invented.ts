/** An invented report with the common forms of attribution, some 270 words. */
export const INVENTED = `The harbour of Port Esperance will stay closed until the last week of May, the port authority said on Monday, after divers found two more cracks in the old sea wall.

“We cannot put people at risk for the sake of a timetable,” said Amara Diallo, who heads the authority. “The wall has to be rebuilt, and that takes time.”

Fishing crews, who have been without work for three weeks, called the decision “a disaster for every family on this coast.” Their union said that the authority had known of the damage since spring and told nobody.

According to an inspection report, the first crack was recorded in April. Diallo acknowledged that the report had reached her office, but she denied that anything had been hidden.

"I read it the day it came," she told reporters. "I asked for a second opinion, and I got one."

Joaquim Tavares, an engineer at the regional university, said the wall was built for a smaller harbour. He added that the waves had grown stronger since the northern pier was extended in 2011.

The government has promised aid. Fisheries Minister Leila Ben Youssef announced a fund of four million for the crews and warned that the money would not arrive before winter.

“Four million is nothing,” Tavares said. “It pays for paint.”

Many of the crews plan to move their boats to the neighbouring island. The ferry company, which also uses the harbour, did not respond to a request for comment.

In the café by the quay, the boats were the only subject. “My grandfather helped to build that wall,” said Rosa Quintal, 71. “He always said it would outlive us all.”`;
