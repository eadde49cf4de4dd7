/** Given names common in the news of many countries. Names that are English words as well are marked with `*`: they count only beside another name. */
export const firstNames: string = `
Aaron Abbas Abdel Abdelaziz Abdul Abdullah Abdulaziz Abdulla Abdurrahman Abel Abigail Abraham Ada Adam Adama Adele Adil Adnan Adolf Adolfo Adrian
Adriana Adrien Agnes Agnieszka Ahmad Ahmed Ahmet Aidan Aisha Aida Akbar Aki Akihito Akio Akira Al Alain Alan Albert Alberto Alejandra Alejandro
Aleksandar Aleksander Aleksandr Aleksandra Aleksei Aleksey Alena Alessandra Alessandro Alex Alexander Alexandra Alexandre Alexandria Alexei
Alexey Alexi Alexis Alfonso Alfred Alfredo Ali Alice Alicia Alina Alison Alistair Allan Allen Allison Alma Alvaro Amanda Amara Amber* Amelia Amin
Amina Amir Amit Amy Ana Anastasia Anatoly Anders Anderson Andre André Andrea Andreas Andreea Andrei Andrej Andres Andrés Andrew Andrey Andrii
Andriy Andrzej Andy Anette Ángel Angela Angelica Angelina Angus Anil Anita Anja Anjali Ann Anna Annalena Anne Annette Annie Anthony Antoine Anton
Antonio António Antony Anwar April* Ariel Arjun Armando Armin Arnaud Arnold Arseniy Arthur Artur Arun Arvind Ashley Ashraf Asif Asma Astrid
Atsuko Audrey August* Augusto Aung Aurora* Austin Ava Avi Axel Aya Ayesha Ayman Aziz Bala Barack Barbara Barry Bart Bartosz Bashar Basil Beatrice
Beatriz Becky Belinda Ben Benedict Benedikt Benjamin Benny Bernard Bernardo Bernd Bernhard Bernie Bert Beth Betsy Betty Beverly Bianca Bill* Billy
Birgit Bjorn Björn Bob* Bobby Bogdan Bonnie Boris Borut Brad Bradley Branko Brandon Brenda Brendan Brent Brett Brian Bridget Brigitte Brittany
Bruce Bruno Bryan Burak Caitlin Caleb Calvin Cameron Camila Camilla Camille Carl Carla Carlo Carlos Carmen Carol Carole Carolina Caroline Carolyn
Carrie Carsten Cassandra Catalina Catarina Catherine Cathy Cecilia Celia Celine Cem Cesar César Chad Chandra Charles Charlie Charlotte Chelsea
Chen Cheryl Chiara Chloe Chris Christa Christian Christiana Christiane Christina Christine Christoph Christophe Christopher Chuck Cindy Claire
Clara Clare Clarence Claude Claudia Claudio Clemens Clement Clifford Clive Colette Colin Connie Connor Conor Constance Constantin Cooper Corey
Cornelia Cory Craig Cristian Cristiano Cristina Crystal* Curtis Cynthia Cyril Cyrus Daisy* Dale Damian Damien Damir Dan Dana Daniel Daniela Daniele
Danielle Danilo Danny Daria Darin Dario Darren Darya David Davide Davis Dawn* Dean* Debbie Deborah Debra Deepak Denis Denise Dennis Derek Desmond
Diana Diane Dick Diego Dieter Dilma Dimitri Dimitris Dina Dinesh Diosdado Dirk Dmitri Dmitriy Dmitry Dmytro Dolores Dominic Dominik Dominique Don*
Donald Donatella Donna Dora Doris Dorothy Doug Douglas Drew* Duncan Dustin Dwayne Dylan Earl* Ebrahim Ed Eddie Edgar Edith Edmund Edouard Eduard
Eduardo Edward Edwin Egor Eileen Ekaterina Ekrem Elaine Eleanor Elena Eleni Eli Elias Elijah Elisa Elisabeth Elise Elizabeth Elke Ella Ellen Elon
Elsa Elvira Emanuel Emil Emilia Emilie Emilio Emily Emine Emma Emmanuel Emmanuelle Enrico Enrique Enver Eric Erica Erich Erik Erika Erin Ernest
Ernesto Ernst Esmail Esther Ethan Eugene Eva Evan Eve* Evelyn Evgeny Evo Fabian Fabio Fabrice Faisal Farid Farouk Fatima Fatou Federica Federico
Felicia Felipe Felix Ferdinand Fernanda Fernando Fidel Filip Fiona Florence Florian Floyd Frances Francesca Francesco Francine Francis Francisco
Franck François Francois Françoise Frank* Frankie Franz Fred Freddie Frederic Frédéric Frederick Frederik Friedrich Fumio Gabriel Gabriela Gabriele
Gabriella Gail Galina Gareth Garry Gary Gavin Gemma Gene* Geoff Geoffrey Georg George Georges Georgi Georgia* Georgina Georgy Gerald Geraldine Gerard
Gérard Gerd Gerhard Gerry Ghassan Gianluca Gideon Gilbert Gilles Gillian Gina Giorgia Giorgio Giovanni Gisela Giulia Giuseppe Glen Glenn Gloria
Gordon Grace* Graham Grant* Greg Gregg Gregor Gregory Greta Grigory Grzegorz Guido Guillaume Guillermo Gunnar Günter Gunter Günther Gus Gustav
Gustavo Guy* Gwen Gwyneth Haakon Hadi Hakan Hakeem Hamad Hamid Hamza Hanna Hannah Hannes Hans Harald Haris Harold Harriet Harris Harrison Harry
Harvey Hasan Hassan Heather* Hector Heidi Heike Heiko Heinrich Heinz Helen Helena Helene Helga Helmut Hendrik Henri Henrik Henrique Henry Herbert
Herman Hermann Hernan Hilary Hillary Hiroshi Holly* Hope* Horst Hosni Howard Hubert Hugh Hugo Humza Hussein Husain Iain Ian Ibrahim Ida Ignacio Igor
Ilan Ilham Ilhan Ilse Ilya Iman Imran Ina Indira Ines Inga Ingo Ingrid Irene Irina Iris* Irma Isaac Isabel Isabella Isabelle Isaias Ismail Ivan
Ivana Ivanka Ivo Iwona Jack* Jackie Jackson Jacob Jacinda Jacqueline Jacques Jaime Jair Jake Jakob Jakub James Jamie Jan Jana Jane Janet Janice
Janine Janos Jared Jaroslav Jaroslaw Jasmine* Jason Javier Jay* Jayne Jean* Jeanne Jeb Jed Jeff Jeffrey Jelena Jens Jennifer Jenny Jeremy Jerome
Jerry Jesse Jessica Jesus Jill Jim Jimmy Jitka Jo Joachim Joan Joanna Joanne João Joao Joaquin Jochen Jodie Joe Joel Joerg Johan Johann Johanna
Johannes John Johnnie Johnny Jon Jonas Jonathan Jordan Jordi Jorg Jörg Jorge Jose José Josef Josep Joseph Josephine Josh Joshua Josip Joy* Joyce Juan
Juana Judith Judy Jules Julia Julian Juliana Julie Juliet Julio Julius June* Junichiro Juraj Jürgen Jurgen Justin Justine Justyna Jutta Kai Kaja Kamal
Kamala Kamil Karel Karen Karim Karin Karina Karl Karla Karol Karolina Karsten Katarina Kate Katerina Kateryna Katharina Katherine Kathleen Kathrin
Kathryn Kathy Katie Katja Katrin Katrina Kay Kazuo Keir Keiko Keith Kellie Kelly Kelvin Kemal Kemi Ken Kendrick Kenneth Kent Kerry Kevin Khaled
Khalid Khalil Kiara Kim Kimberly Kirill Kiran Kirk Kirsten Klaus Konstantin Kori Kris Kristalina Kristen Kristi Kristian Kristin Kristina Krzysztof
Kumar Kurt Kyle Kylie Lance* Lara Larisa Larry Lars Latifa Laura Laurel* Lauren Laurence Laurent Lawrence Lea Leah Lech Leif Leila Lena Lennart Leo
Leon Leonard Leonardo Leonid Leonie Leopoldo Leroy Lesley Leslie Lester Leticia Lev Levi Lewis Li Liam Lidia Lila Lili Lillian Lily* Lin Linda Lindsay
Lindsey Linus Lionel Lisa Livia Liz Liza Lloyd Logan Lois Lola Lopez Lorenzo Loretta Lori Lorraine Lou Louis Louisa Louise Luc Luca Lucas Lucia
Lucie Lucy Ludmila Lyudmila Liudmyla Ludwig Luigi Luis Luisa Luiz Luka Lukas Luke Lydia Lynn Lyubov Maciej Madeleine Mads Maggie Magda Magnus Mahathir Mahdi Mahmoud
Mahmud Maia Maja Maksim Maksym Malcolm Malik Mamadou Mandy Manfred Manuel Manuela Mara Marc Marcel Marcelo Marcin Marco Marcos Marcus Margaret
Margarita Margot Margrethe Maria María Mariam Marian Mariana Marianne Mariano Marie Marija Marilyn Marina Marine* Mario Marion Marissa Marius Mariusz
Marjorie Mark* Marko Markus Marlene Marsha Marta Martha Martin Martina Marty Marwan Mary Maryam Masha Mateusz Mathias Mathieu Matilda Matt Matteo
Matthew Matthias Matti Maureen Maurice Mauricio Mauro Max Maxim Maxime Maximilian Maya Megan Mehdi Mehmet Mei Melania Melanie Melinda Melissa Mercedes
Meredith Mia Micah Michael Michaela Michal Michel Michele Michelle Mick Mickey Miguel Mihai Mikael Mike Mikhail Mikheil Mila Milan Milena Milica Milo
Milos Miloš Min Mina Miranda Miriam Miro Miroslav Mirza Mitch Mitchell Mitt Mo Mohamad Mohamed Mohammad Mohammed Mohsen Moira Mojtaba Molly Mona
Monica Monika Monique Morgan Moritz Moses Moussa Mouez Muhammad Muhammadu Muriel Mustafa Mykhailo Mykola Myriam Nabil Nacer Nadia Nadine Naftali Nana
Nancy Naomi Narendra Nasser Natalia Natalie Natalya Natasha Nate Nathalie Nathan Nathaniel Neal Ned Neil Nelson Nestor Nick* Nicola Nicolae Nicolas
Nicolás Nicole Nigel Nikita Nikki Niklas Nikol Nikola Nikolai Nikolaj Nikolas Nikolay Nils Nina Nirmala Noah Noam Noel Nora Norbert Norma Norman Noura
Nouri Nuno Octavio Ola Olaf Olav Oleg Oleh Oleksandr Oleksii Oleksiy Olena Olga Oliver Olivia Olivier Olof Omar Orlando Oscar Oskar Osman Otto Owen
Pablo Pamela Paolo Pascal Pat* Patrice Patricia Patrick Patrik Patty Paul Paula Pauline Paulina Paulo Pavel Pavlo Pawel Paweł Pedro Peggy Penny*
Percy Pete Peter Petr Petra Petro Phil Philip Philipp Philippe Phillip Phoebe Phyllis Pia Pierre Pieter Pietro Pilar Piotr Polina Prabowo Pranab Pravin
Priscilla Priti Priya Priyanka Qasem Queenie Rachel Radek Radoslaw Rafael Rafał Rahul Raila Rainer Raisa Raj Rajesh Rajiv Rakesh Ralf Ralph Ramon
Ramzan Rana Rand* Randall Randy Rania Raphael Raquel Rashid Raul Raúl Ravi Ray* Raymond Rebecca Recep Reem Reinhard Reinhold Rene René Renata Renate
Renee Rex Reza Rhonda Ricardo Riccardo Richard Rick Ricky Rita Rob* Robert Roberta Roberto Robin* Rodaba Roderick Rodney Rodrigo Roger Roland Rolf Roman*
Romano Romeo Romelu Ron Ronald Ronan Ronnie Rosa Rosario Rose* Rosemary Rosie Ross Rowan Roxana Roy Ruben Rudi Rudolf Rudy Rui Rupert Ruslan Russell
Rustam Ruth Ryan Sabine Sabrina Sadiq Saeed Saif Sajid Salah Sally* Salma Salman Salvador Salvatore Sam Samantha Sami Samir Samuel Sandeep Sandra Sandy*
Sanjay Sanna Santiago Sara Sarah Sasha Saskia Saul Savannah Scott Sean Sebastian Sebastião Sebastien Selena Selim Serena Serge Sergei Sergej Sergey
Sergio Serhii Serhiy Seth Seyed Shane Shannon Sharon Shashi Shaun Shawn Sheila Shelley Sherry* Shigeru Shinzo Shirley Shiv Sidney Sigmar Silvia Silvio
Simon Simona Simone Sinead Sofia Sofie Sohail Sonia Sonja Sophia Sophie Soren Søren Srdjan Stacey Stan Stanislav Stanley Stefan Stefania Stefanie
Stefano Stella Stephan Stephane Stephanie Stephen Steve Steven Stewart Stuart Sue* Suella Sultan* Suleiman Sunil Suresh Susan Susana Susanna Susanne Susi
Sushma Suzanne Svetlana Sven Sviatlana Sybille Sylvia Sylvie Tahir Takeshi Tamara Tammy Tanja Tanya Tara Tareq Tariq Tatiana Tatyana Taylor Ted Tedros
Terence Teresa Teri Terrence Terry Tess Thabo Theo Theodore Theresa Thérèse Thibaut Thierry Thomas Tiago Tiffany Till* Tim Timo Timothy Timur Tina Tobias
Toby Todd Tom Tomas Tomás Tomasz Tommaso Tommy Toni Tony Torsten Tracey Tracy Travis Trevor Tricia Tristan Troy Tsai Tulsi Tyler Tyrone Udo Ugo Ulf Ulrich
Ulrike Umar Umberto Uri Urs Ursula Usha Ute Uwe Vaclav Václav Vadim Valentin Valentina Valentino Valeria Valerie Valery Vanessa Vasil Vasily Vasyl Vera
Verena Vernon Veronica Veronika Vicente Vicky Victor Victoria* Vijay Viktor Viktoria Vikram Vince Vincent Vincenzo Vinicius Viola Violeta Virginia* Vitali
Vitaliy Vitaly Vivek Vivian Vlad Vladimir Vladislav Volker Volkswagen* Volodymyr Vyacheslav Wael Walid Walter Wanda Warren Waseem Wayne Wendy Werner
Wilfried Will* Willem Wilhelm William Willy Wilson Winston Wladimir Wojciech Wolfgang Xavier Xi Yadira Yair Yakov Yan Yana Yann Yannick Yanis Yasir
Yasmin Yasser Yegor Yevgeny Yevhen Yiannis Yoav Yoon Yoshihide Yoshiro Yossi Youssef Yuki Yulia Yuliya Yuri Yuriy Yury Yusuf Yves Yvette Yvonne Zac
Zach Zachary Zahra Zainab Zara Zbigniew Zeid Zelda Zhang Ziad Zine Zoe Zoë Zoltan Zoran Zuzana
`;

/** Family names that come first, before a given name of one or two syllables (Chinese, Korean, Vietnamese). */
export const familyFirst: string = `
Xi Li Wang Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han Tang Feng Yu Dong Xiao Cheng Cao Yuan Deng
Xu Fu Shen Zeng Peng Lu Su Jiang Cai Jia Ding Wei Xue Ye Yan Pan Du Dai Xia Zhong Tian Ren Fan Fang Shi Yao Tan Liao Zou Xiong Jin Hao Kong Bai Cui Kang
Mao Qiu Qin Gu Hou Shao Meng Long Wan Duan Qian Kim Park Lee Choi Jung Jeong Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong Moon Ban
Roh Nguyen Tran Le Pham Hoang Phan Vu Vo Dang Bui Do Ngo Duong Ly Ho Tsai Lai Hau Chiang Chung Tsang Cheung Chan Wong Kwok Leung Lam Ng Ip Tam
`;

/** Words inside a family name that stay in lower case. */
export const nameParticles: string = `van von der den de del della di da do dos das du la le el al bin ibn bint ben abu ter ten zu zur of y e san st und af av`;

/** Titles and offices before a name, lower case. Longest match wins; the words before it (nationality, country, party) belong to the description. */
export const titles: string = `
mr,mr.,mrs,mrs.,ms,ms.,miss,mx,dr,dr.,prof,prof.,professor,sir,dame,lord,lady,baron,baroness,count,countess,sheikh,sheik,rev,rev.,reverend,father,sister,brother,
saint,st.,pope,cardinal,archbishop,bishop,imam,ayatollah,grand ayatollah,rabbi,patriarch,deacon,pastor,king,queen,prince,princess,crown prince,crown princess,
emir,sultan,emperor,empress,tsar,czar,duke,duchess,president,vice president,vice-president,president-elect,former president,ex-president,prime minister,
deputy prime minister,former prime minister,premier,chancellor,vice chancellor,foreign minister,deputy foreign minister,defence minister,defense minister,
finance minister,interior minister,justice minister,health minister,economy minister,energy minister,education minister,trade minister,culture minister,
home secretary,foreign secretary,defence secretary,defense secretary,treasury secretary,health secretary,secretary,secretary of state,secretary-general,
secretary general,general secretary,press secretary,first secretary,home minister,minister,deputy minister,senator,sen.,sen,congressman,congresswoman,congressmember,
representative,rep.,rep,speaker,majority leader,minority leader,opposition leader,party leader,leader,house speaker,governor,gov.,gov,lieutenant governor,
mayor,vice mayor,councillor,councilman,councilwoman,alderman,commissioner,european commissioner,ambassador,consul,envoy,special envoy,attorney general,
attorney,solicitor general,prosecutor,chief prosecutor,judge,justice,chief justice,sheriff,chief,police chief,constable,inspector,detective,superintendent,
general,gen.,gen,major general,maj. gen.,brigadier general,lieutenant general,lt. gen.,colonel,col.,col,lieutenant colonel,lt. col.,major,maj.,captain,capt.,capt,
commander,lieutenant,lt.,lt,sergeant,sgt.,sgt,corporal,cpl.,private,admiral,vice admiral,rear admiral,marshal,field marshal,officer,agent,director,
managing director,executive director,director general,director-general,chairman,chairwoman,chairperson,chair,vice chairman,vice chair,deputy chairman,ceo,
chief executive,cfo,founder,co-founder,spokesman,spokeswoman,spokesperson,aide,adviser,advisor,counsel,coach,head coach,manager,analyst,economist,lawyer,
author,writer,actor,actress,singer,director,striker,midfielder,defender,goalkeeper,goaltender,quarterback,skipper,reporter,journalist,editor,correspondent,
photographer,researcher,scientist,historian,activist,dissident,billionaire,businessman,businesswoman,tycoon,comedian,rapper,philosopher,physicist,economist,
supreme leader,first lady,first minister,taoiseach,chief minister,lawmaker,mp,mep,delegate,undersecretary,under secretary,deputy secretary,national security adviser,
national security advisor,chief of staff,deputy,warlord,strongman,dictator,tsarina,king,candidate,nominee,rival,colleague,counterpart,midwife,nurse,teacher,student,
psychologist,architect,designer,composer,conductor,pianist,painter,artist,poet,novelist,filmmaker,producer,screenwriter,playwright,engineer,astronaut,cosmonaut,
pilot,swimmer,sprinter,boxer,golfer,driver,rider,winger,forward,full-back,centre-back,captain,umpire,referee,creator,sister-in-law,wife,husband,son,daughter,
mother,brother,uncle,aunt,cousin,friend,lieutenant-general,negotiator,chief negotiator,diplomat,official,member,veteran,expert,professor,tsar,guru,mogul,financier
`;

/** Words that follow a person as its speech or thought, or stand before it: `said`, `told`. */
export const speechVerbs: string = `
said says say told tells added adds warned warns argued argues claimed claims insisted insists replied asked asks wrote writes tweeted noted notes explained explains
stated states announced announces remarked recalled vowed pledged promised called urged denied denies acknowledged admitted confirmed believes thinks hopes
hoped wants wanted spoke speaks recommended commented comments concluded suggested suggests expressed thanked praised criticised criticized accused resigned
testified joked shouted responded met visited married died born signed voted smiled laughed conceded
`;

/** Nouns that say what an organisation or a place is, before or behind its name: "state news agency TASS", "the port city of …". */
export const thingNouns: string = `
agency,news agency,newspaper,daily,weekly,broadcaster,magazine,website,channel,network,portal,company,firm,group,giant,maker,carmaker,automaker,manufacturer,retailer,supplier,developer,operator,provider,airline,carrier,bank,lender,
insurer,utility,producer,startup,start-up,conglomerate,subsidiary,think tank,think-tank,institute,party,movement,union,alliance,coalition,bloc,militia,organisation,organization,charity,foundation,watchdog,regulator,body,club,team,
champions,league,university,school,hospital,ministry,court,city,town,village,capital,port,province,region,state,district,county,island,country,nation,republic,peninsula,river,lake,suburb,neighbourhood,neighborhood,stronghold,outlet
`;
