/** Given names of women and men, and family or second names, region by region. */
export const nameStock = [
  [
    'Jawa',
    'Retno Wulandari|Sulastri|Tri Utami|Dyah Ayu|Rini Astuti|Wahyu Ningsih|Endah Setyowati|Kartika Sari',
    'Slamet|Joko|Teguh|Wahyu|Bagus|Dwi Cahyo|Eko|Tri Hartono',
    'Widodo|Santoso|Priyambodo|Nugroho|Wibowo|Purnomo|Saputro|Hadi',
  ],
  [
    'Sunda',
    'Neneng|Euis|Imas|Teti|Ai Rohayati|Elis',
    'Ujang|Dadang|Cecep|Deden|Iwan|Yayan',
    'Suherman|Kusnadi|Sutisna|Hidayat|Rohman|Kartiwa',
  ],
  [
    'Batak',
    'Rosmaida|Tiur|Lamria|Hotma|Dameria',
    'Parlindungan|Togar|Binsar|Jonni|Horas',
    'Simanjuntak|Hutagalung|Nasution|Lubis|Sitompul|Harahap',
  ],
  [
    'Minang',
    'Yulia|Desi|Reni|Upik Mardiah',
    'Zulkifli|Afrizal|Hendri|Syafruddin',
    'Chaniago|Piliang|Tanjung|Koto',
  ],
  ['Aceh', 'Cut Nurlela|Cut Rahmi|Safrina', 'Teuku Iskandar|Muzakir|Fauzan', 'Daud|Ibrahim|Yusuf'],
  ['Melayu', 'Nurhayati|Salmah|Zaleha', 'Ridwan|Azhar|Syahrul', 'Effendi|Hamzah|Ismail'],
  [
    'Bali',
    'Ni Luh Sukerti|Ni Made Ariani|Ni Ketut Sari',
    'I Made Wirawan|I Ketut Adnyana|I Nyoman Suarta',
    'Putra|Dewantara|Mahardika',
  ],
  ['Bugis', 'Andi Tenri|Hasnah|Rosdiana', 'Andi Baso|Muh. Arfah|Syamsul', 'Mappasessu|Parenrengi|Bahri'],
  ['Minahasa', 'Grace|Meylan|Stevani', 'Refly|Denny|Jefri', 'Rumengan|Wowor|Lumentut'],
  ['Maluku', 'Yuliana|Marlen|Selvi', 'Izaak|Melkianus|Ronny', 'Pattiasina|Latuconsina|Sahertian'],
  ['NTT', 'Yosefina|Kristina|Adelheid', 'Yakobus|Fransiskus|Benediktus', 'Leki|Seran|Bere|Tukan'],
  ['Papua', 'Orpa|Dorkas|Yemima', 'Otniel|Yance|Elias', 'Wanggai|Yoku|Rumaropen'],
  ['Dayak', 'Lenny|Yunita|Norhayati', 'Yansen|Markus|Kornelius', 'Ngau|Usop|Djuweng'],
  ['Banjar', 'Noor Aina|Rusmini|Mahrita', 'Fahrurrazi|Syahrani|Akhmad Rifani', 'Anwar|Noor|Hasan'],
  ['Tionghoa', 'Meilani|Lie Fang|Susanti', 'Hendrik|Kevin|Tan Budi', 'Wijaya|Halim|Tanuwijaya'],
] as const
